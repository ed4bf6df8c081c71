package gradus.cli.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.cli.failure.UserMistake;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvFileTest {

  private final List<String> told = new ArrayList<>();

  /** Gives a line only when the one before has been told of. */
  private final class Typist extends InputStream {

    private final List<String> lines = List.of("0,1\n", "x,1\n", "1,1\n");
    private int next;

    @Override
    public int read() {
      throw new UnsupportedOperationException("a keyboard gives lines");
    }

    @Override
    public int read(byte[] bytes, int from, int most) {
      assertEquals(next, told.size());
      if (next == lines.size()) {
        return -1;
      }
      byte[] line = lines.get(next++).getBytes(UTF_8);
      System.arraycopy(line, 0, bytes, from, line.length);
      return line.length;
    }
  }

  @Test
  void eachRowIsToldOfBeforeTheNextOneIsRead() {
    CsvFile.Listener listener =
        new CsvFile.Listener() {
          @Override
          public void row(String place, double[] numbers) {
            told.add(place);
          }

          @Override
          public void bad(UserMistake why) {
            told.add("bad: " + why.getMessage().substring(0, 13));
          }
        };
    try (DataFile file = DataFile.of("typed", new Typist())) {
      CsvFile.read(file, false, listener);
    }
    assertEquals(List.of("typed, line 1", "bad: typed, line 2", "typed, line 3"), told);
  }
}
