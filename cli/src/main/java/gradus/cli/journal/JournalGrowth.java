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

  /** How far each file has been counted. */
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
    long place = places.getOrDefault(file, 0L);
    int lines = 0;
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(place);
      for (byte[] block = in.readNBytes(BLOCK); block.length > 0; block = in.readNBytes(BLOCK)) {
        place += block.length;
        lines += (int) IntStream.range(0, block.length).filter(isEnd(block)).count();
      }
    } catch (IOException failure) {
      throw new UserMistake("%s cannot be read.".formatted(file), failure);
    }
    places.put(file, place);
    return lines;
  }

  private static IntPredicate isEnd(byte[] block) {
    return i -> block[i] == '\n';
  }
}
