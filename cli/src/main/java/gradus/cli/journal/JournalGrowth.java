package gradus.cli.journal;

import gradus.cli.failure.UserMistake;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Counts the verdicts that other processes add to a journal, without reading them. */
public final class JournalGrowth {

  private static final int BLOCK = 1 << 16;

  private final Path results;

  /** How far each file has been counted: behind the end of a line, for half of one may go again. */
  private final Map<Path, Long> places = new HashMap<>();

  /**
   * Begins to count.
   *
   * @param results the folder of results; what its journal has is not counted
   */
  public JournalGrowth(Path results) {
    this.results = results;
    more();
  }

  /** The number of lines that have been added since this was asked last. */
  public int more() {
    return Journal.files(results).stream().mapToInt(this::more).sum();
  }

  private int more(Path file) {
    int lines = 0;
    try (InputStream in = Files.newInputStream(file)) {
      long place = Math.min(places.getOrDefault(file, 0L), Files.size(file));
      in.skipNBytes(place);
      places.put(file, place);
      for (byte[] block = in.readNBytes(BLOCK); block.length > 0; block = in.readNBytes(BLOCK)) {
        int[] ends = IntStream.range(0, block.length).filter(isEnd(block)).toArray();
        if (ends.length > 0) {
          places.put(file, place + ends[ends.length - 1] + 1);
        }
        lines += ends.length;
        place += block.length;
      }
    } catch (IOException failure) {
      throw new UserMistake("%s cannot be read.".formatted(file), failure);
    }
    return lines;
  }

  private static IntPredicate isEnd(byte[] block) {
    return i -> block[i] == '\n';
  }
}
