package gradus.cli.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.failure.UserMistake;
import gradus.cli.verdict.StepFiles;
import gradus.cli.verdict.VerdictKey;
import gradus.grading.curriculum.Status;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a journal keeps, and what it says of what it could not keep. */
class JournalTest {

  @TempDir private Path results;

  private void write(String writer, Entry... entries) {
    try (JournalWriter journal = Journal.read(results).writer(writer)) {
      List.of(entries).forEach(journal::append);
    }
  }

  private Path file(String writer) {
    return results.resolve("journal").resolve(writer + ".jsonl");
  }

  @Test
  void aVerdictIsFoundAgainWithItsFiles() {
    Entry entry = Verdicts.entry(7, "class DenseLayer {} // Łucja\n");
    write("local", entry);
    Journal journal = Journal.read(results);
    assertEquals(entry.verdict(), journal.find(entry.verdict().key()).orElseThrow());
    Entry read = journal.entry(entry.verdict().receipt().id()).orElseThrow();
    assertEquals(entry.files().digest(), read.files().digest());
    assertEquals(List.of(), journal.complaints());
  }

  @Test
  void otherFilesGraderSeedsOrJavaAreNotFound() {
    Entry entry = Verdicts.entry(7, "one");
    write("local", entry);
    Journal journal = Journal.read(results);
    VerdictKey key = entry.verdict().key();
    for (VerdictKey other :
        List.of(
            new VerdictKey(8, key.files(), key.grader(), key.seeds(), key.java()),
            new VerdictKey(7, "other", key.grader(), key.seeds(), key.java()),
            new VerdictKey(7, key.files(), "other", key.seeds(), key.java()),
            new VerdictKey(7, key.files(), key.grader(), "2", key.java()),
            new VerdictKey(7, key.files(), key.grader(), key.seeds(), "25"))) {
      assertTrue(journal.find(other).isEmpty(), other.toString());
    }
  }

  @Test
  void allFilesOfTheFolderAreRead() {
    write("shard-1-of-2", Verdicts.entry(1, "a"));
    write("shard-2-of-2", Verdicts.entry(1, "a"), Verdicts.entry(2, "b"));
    Journal journal = Journal.read(results);
    assertEquals(2, journal.size());
    assertEquals(List.of(), journal.complaints());
  }

  @Test
  void aSecondGraderIsSentAwayInOneSentence() {
    Journal journal = Journal.read(results);
    try (JournalWriter first = journal.writer("local")) {
      UserMistake refusal = assertThrows(UserMistake.class, () -> journal.writer("local"));
      assertTrue(refusal.getMessage().startsWith("another gradus (process "), refusal.getMessage());
      first.append(Verdicts.entry(1, "a"));
    }
    journal.writer("local").close();
    assertEquals(1, Journal.read(results).size());
  }

  @Test
  void halfALineIsCutOffAndSaid() throws IOException {
    write("local", Verdicts.entry(1, "a"), Verdicts.entry(2, "b"));
    long whole = Files.size(file("local"));
    Files.writeString(file("local"), "01234567 {\"version\":1,", StandardOpenOption.APPEND);
    Journal journal = Journal.read(results);
    assertEquals(2, journal.size());
    try (JournalWriter writer = journal.writer("local")) {
      assertTrue(writer.hadHalfALine());
      assertEquals(whole, Files.size(file("local")));
      writer.append(Verdicts.entry(3, "c"));
    }
    assertEquals(3, Journal.read(results).size());
    try (JournalWriter writer = journal.writer("local")) {
      assertFalse(writer.hadHalfALine());
    }
  }

  @Test
  void linesLongerThanWhatIsReadAtOnceAreFound() throws IOException {
    // Random digits stay long however they are compressed.
    String digits = new BigInteger(1_500_000, new Random(1)).toString(36);
    write("local", Verdicts.entry(1, digits), Verdicts.entry(2, digits + "more"));
    long whole = Files.size(file("local"));
    assertTrue(whole > 300_000, "only " + whole);
    Files.writeString(file("local"), digits, StandardOpenOption.APPEND);
    Journal journal = Journal.read(results);
    assertEquals(2, journal.size());
    try (JournalWriter writer = journal.writer("local")) {
      assertTrue(writer.hadHalfALine());
      assertEquals(whole, Files.size(file("local")));
    }
    String receipt = Verdicts.entry(2, digits + "more").verdict().receipt().id();
    assertTrue(journal.entry(receipt).isPresent());
  }

  @Test
  void aDamagedLineCostsItsOwnVerdictAndIsSaid() throws IOException {
    write("local", Verdicts.entry(1, "a"), Verdicts.entry(2, "b"), Verdicts.entry(3, "c"));
    List<String> lines = Files.readAllLines(file("local"));
    String damaged = lines.get(1).replace("PASSES", "WRONG");
    Files.write(file("local"), List.of(lines.get(0), damaged, lines.get(2)), UTF_8);
    Journal journal = Journal.read(results);
    assertEquals(2, journal.size());
    assertEquals(1, journal.complaints().size());
    assertTrue(journal.complaints().get(0).startsWith("Line 2 of "), journal.complaints().get(0));
  }

  @Test
  void ofTwoVerdictsOnTheSameTheFirstCountsAndBothAreSaid() {
    Entry passes = Verdicts.entry(1, "random");
    StepFiles files = passes.files();
    write("one", passes);
    write("two", new Entry(Verdicts.of(passes.verdict().key(), id -> Status.WRONG), files));
    Journal journal = Journal.read(results);
    assertEquals(passes.verdict(), journal.find(passes.verdict().key()).orElseThrow());
    assertTrue(journal.complaints().get(0).startsWith("Two gradings of the same files differ"));
  }
}
