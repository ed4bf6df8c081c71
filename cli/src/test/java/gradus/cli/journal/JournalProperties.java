package gradus.cli.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.cli.file.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever a kill leaves of a journal's file, all lines before it are found, and it goes on. */
class JournalProperties {

  @Property(tries = 200)
  void everyPrefixIsReadable(@ForAll @IntRange(min = 0, max = 1 << 20) int cut) throws IOException {
    Path results = Files.createTempDirectory("gradus-journal");
    List<Entry> entries =
        IntStream.range(0, 5).mapToObj(i -> Verdicts.entry(1 + i, "text " + i)).toList();
    try (JournalWriter writer = Journal.read(results).writer("local")) {
      entries.forEach(writer::append);
    }
    Path file = results.resolve("journal/local.jsonl");
    byte[] whole = Files.readAllBytes(file);
    int length = cut % (whole.length + 1);
    Files.write(file, Arrays.copyOf(whole, length));

    int lines = (int) IntStream.range(0, length).filter(i -> whole[i] == '\n').count();
    Journal journal = Journal.read(results);
    assertEquals(lines, journal.size());
    assertEquals(List.of(), journal.complaints());
    try (JournalWriter writer = journal.writer("local")) {
      assertEquals(length > 0 && whole[length - 1] != '\n', writer.hadHalfALine());
      entries.subList(lines, 5).forEach(writer::append);
    }
    assertArrayEquals(whole, Files.readAllBytes(file));
    Folders.delete(results);
  }

  @Property(tries = 200)
  void aFlippedBitCostsOneVerdictAtMost(
      @ForAll @IntRange(min = 0, max = 1 << 20) int place, @ForAll @IntRange(max = 7) int bit)
      throws IOException {
    Path results = Files.createTempDirectory("gradus-journal");
    try (JournalWriter writer = Journal.read(results).writer("local")) {
      IntStream.range(0, 5).forEach(i -> writer.append(Verdicts.entry(1 + i, "text " + i)));
    }
    Path file = results.resolve("journal/local.jsonl");
    byte[] bytes = Files.readAllBytes(file);
    boolean isEnd = bytes[place % bytes.length] == '\n';
    bytes[place % bytes.length] ^= (byte) (1 << bit);
    Files.write(file, bytes);
    // Where a line's end is gone, two lines have become one.
    int lost = isEnd && place % bytes.length < bytes.length - 1 ? 2 : 1;
    assertEquals(5 - lost, Journal.read(results).size());
    Folders.delete(results);
  }
}
