package gradus.cli.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other processes add to a journal is counted while they write. */
class JournalGrowthTest {

  @TempDir private Path results;

  private void append(String text) throws IOException {
    Path file = results.resolve("journal").resolve("shard-1-of-2.jsonl");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  @Test
  void whatWasThereIsNotCounted() throws IOException {
    append("one\ntwo\n");
    JournalGrowth growth = new JournalGrowth(results);
    assertEquals(0, growth.more());
    append("three\n");
    assertEquals(1, growth.more());
    assertEquals(0, growth.more());
  }

  @Test
  void halfALineCountsWhenItsEndIsThere() throws IOException {
    JournalGrowth growth = new JournalGrowth(results);
    append("one\n" + "long ".repeat(50_000));
    assertEquals(1, growth.more());
    assertEquals(0, growth.more());
    append("end\nthree\n");
    assertEquals(2, growth.more());
  }

  /** The writer that comes after a kill cuts off what has no end, and begins anew. */
  @Test
  void halfALineOfAKilledShardIsCutOffByTheNext() throws IOException {
    Entry first = Verdicts.entry(1, "a");
    try (JournalWriter writer = Journal.read(results).ownWriter("shard-1-of-2")) {
      writer.append(first);
    }
    JournalGrowth growth = new JournalGrowth(results);
    append("01234567 {\"version\":1, and a long half");
    assertEquals(0, growth.more());
    try (JournalWriter again = Journal.read(results).ownWriter("shard-1-of-2")) {
      assertEquals(0, growth.more());
      again.append(Verdicts.entry(2, "b"));
    }
    assertEquals(1, growth.more());
  }

  @Test
  void aFileThatBeginsAnewIsCountedFromItsEnd() throws IOException {
    append("one\ntwo\n");
    JournalGrowth growth = new JournalGrowth(results);
    Files.writeString(results.resolve("journal/shard-1-of-2.jsonl"), "1\n", UTF_8);
    assertEquals(0, growth.more());
    append("2\n");
    assertEquals(1, growth.more());
  }
}
