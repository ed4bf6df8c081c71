package gradus.cli.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import gradus.cli.failure.ExitCode;
import gradus.nn.Model;
import gradus.nn.ModelFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Tests Ctrl-C with a real process that is interrupted while it trains. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no kill -INT")
class InterruptionTest {

  private static final String FOREVER = "2000000000";
  private static final long SIGINT = 1 << 1;

  @TempDir Path folder;

  /**
   * The result of an interrupted process.
   *
   * @param exitCode of the process
   * @param err all of its standard error
   */
  private record Ended(int exitCode, String err) {}

  @Test
  void whatWasAskedToBeSavedIsSaved() throws Exception {
    Path file = folder.resolve("model.json");
    Ended ended = interrupt("--save", file.toString());
    assertEquals(ExitCode.INTERRUPTED, ended.exitCode());
    assertTrue(
        ended
            .err()
            .matches(
                "Interrupted after epoch [0-9,]+ of 2,000,000,000; the model so far is in "
                    + file
                    + ", marked as interrupted.\n"),
        ended.err());
    Model model = ModelFile.read(file);
    assertTrue(model.interrupted());
    assertTrue(model.history().lastEpoch() > 0);
  }

  @Test
  void withoutSaveNothingIsWritten() throws Exception {
    Ended ended = interrupt();
    assertEquals(ExitCode.INTERRUPTED, ended.exitCode());
    assertTrue(ended.err().endsWith("; without --save nothing is kept.\n"));
    try (var files = Files.list(folder)) {
      assertFalse(files.findAny().isPresent());
    }
  }

  /**
   * Skips the tests if this process ignores Ctrl-C, as a shell's background jobs and their children
   * do.
   */
  @BeforeAll
  static void interruptsReachUs() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (Files.exists(status)) {
      Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("SigIgn:"))
          .map(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
          .forEach(ignored -> assumeFalse((ignored & SIGINT) != 0, "SIGINT is ignored here"));
    }
  }

  /** Waits for the first row of the table, so that training has begun. */
  private Ended interrupt(String... options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "gradus.cli.Gradus"));
    command.addAll(List.of("train", "--epochs", FOREVER));
    command.addAll(List.of(options));
    Path err = Files.createTempFile("gradus", "err");
    Process process = new ProcessBuilder(command).redirectError(err.toFile()).start();
    try (BufferedReader out = process.inputReader()) {
      String line = out.readLine();
      while (line != null && !line.strip().startsWith("1 ")) {
        line = out.readLine();
      }
      new ProcessBuilder("kill", "-INT", "" + process.pid()).start().waitFor();
      assertTrue(process.waitFor(1, TimeUnit.MINUTES), "the process did not end");
      return new Ended(process.exitValue(), Files.readString(err));
    } finally {
      process.destroyForcibly();
      Files.deleteIfExists(err);
    }
  }
}
