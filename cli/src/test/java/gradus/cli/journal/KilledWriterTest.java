package gradus.cli.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.failure.UserMistake;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A process that writes a journal is killed, or has no more room. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class KilledWriterTest {

  @TempDir private Path results;

  @Test
  void aKillLosesNothingThatWasSaidToBeKept() throws IOException, InterruptedException {
    Random random = new Random(1);
    int kept = 0;
    for (int kill = 0; kill < 4; kill++) {
      kept = killAfter(random.nextInt(40), kept);
      Journal journal = Journal.read(results);
      assertTrue(journal.size() >= kept, journal.size() + " of " + kept);
      assertEquals(List.of(), journal.complaints());
      for (int i = 0; i < kept; i++) {
        assertTrue(
            journal.find(Verdicts.entry(1 + i % 13, "text " + i).verdict().key()).isPresent());
      }
    }
    Path file = results.resolve("journal/local.jsonl");
    assertEquals(Journal.read(results).size(), Files.readAllLines(file).size(), "none twice");
  }

  /** Kills a writer after some entries; returns the number of all that it has or had. */
  private int killAfter(int entries, int before) throws IOException, InterruptedException {
    Process process = AppendingProcess.start(results, "");
    int kept = before;
    try (BufferedReader out = process.inputReader(UTF_8)) {
      assertEquals("open", out.readLine());
      for (int i = 0; i < entries; i++) {
        kept = 1 + Integer.parseInt(out.readLine().substring("text ".length()));
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    return kept;
  }

  @Test
  void anotherProcessIsKeptOutUntilItIsKilled() throws IOException, InterruptedException {
    Process process = AppendingProcess.start(results, "");
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      assertEquals("open", out.readLine());
      Journal journal = Journal.read(results);
      UserMistake refusal = assertThrows(UserMistake.class, () -> journal.writer("local"));
      assertTrue(refusal.getMessage().contains("process " + process.pid()), refusal.getMessage());
    } finally {
      process.destroyForcibly().waitFor();
    }
    Journal.read(results).writer("local").close();
  }

  @Test
  void aFullDiskIsOneSentenceAndCostsNothing() throws IOException, InterruptedException {
    Process process = AppendingProcess.start(results, "ulimit -f 40; ");
    List<String> lines = process.inputReader(UTF_8).lines().toList();
    assertEquals(0, process.waitFor(), lines.toString());
    String last = lines.get(lines.size() - 1);
    assertTrue(last.contains("local.jsonl cannot be written ("), last);
    assertFalse(last.contains("Exception"), last);
    Journal journal = Journal.read(results);
    assertEquals(lines.size() - 2, journal.size());
    try (JournalWriter writer = journal.writer("local")) {
      assertFalse(writer.hadHalfALine());
      writer.append(Verdicts.entry(1, "more"));
    }
    assertEquals(lines.size() - 1, Journal.read(results).size());
  }
}
