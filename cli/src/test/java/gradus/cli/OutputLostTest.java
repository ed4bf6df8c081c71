package gradus.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.failure.ExitCode;
import gradus.cli.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests standard output to a full disk, to a pipe without a reader, and in another locale. */
class OutputLostTest {

  private static final OutputStream FULL =
      new OutputStream() {
        @Override
        public void write(int one) throws IOException {
          throw new IOException("no space left");
        }
      };

  private static void assertLost(String... arguments) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal = Terminal.of(InputStream.nullInputStream(), FULL, err, UTF_8, false, false);
    assertEquals(
        ExitCode.CHECK_FAILED, Gradus.run(terminal, Path.of("").toAbsolutePath(), arguments));
    assertTrue(
        err.toString(UTF_8).matches("gradus: standard output cannot be written[^\\n]*\\R"),
        err.toString(UTF_8));
  }

  @Test
  void isSaid() {
    assertLost("--help");
    assertLost("train", "--epochs", "5", "--json");
  }

  @Test
  void endsATrainingThatNobodyReads() {
    assertTimeoutPreemptively(
        Duration.ofMinutes(1), () -> assertLost("train", "--epochs", "2000000000"));
  }

  @Test
  void digitsAreTheSameInEveryCountry() throws IOException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Duser.language=ar",
                    "-Dstdout.encoding=UTF-8",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "gradus.cli.Gradus",
                    "train",
                    "--epochs",
                    "3"))
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertTrue(printed.contains("seed 42."), printed);
  }
}
