package gradus.cli.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gradus.cli.KitCopy;
import gradus.cli.failure.ExitCode;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the command in a terminal, which {@code script} of util-linux provides. */
class WatchTerminalTest {

  private static final Path SCRIPT = Path.of("/usr/bin/script");
  private static final long PATIENCE = TimeUnit.MINUTES.toNanos(3);
  private static final String STEP =
      "exercises/src/main/java/gradus/exercises/step01/Matrices.java";

  /** The settings of the terminal must be the same before and after. */
  private static final String COMMAND =
      """
      stty rows 24 cols 80
      before=$(stty -g)
      trap : INT
      "$JAVA" -Dstdout.encoding=UTF-8 -Dgradus.terminal=true "-Dgradus.home=$KIT" \
        -cp "$CLASS_PATH" gradus.cli.Gradus watch
      code=$?
      [ "$before" = "$(stty -g)" ] && echo as it was
      exit $code
      """;

  @TempDir Path folder;
  private final StringBuilder output = new StringBuilder();
  private KitCopy kit;
  private Process process;
  private Thread reader;

  @BeforeAll
  static void thereIsATerminal() throws IOException {
    boolean isUtilLinux = Files.isExecutable(SCRIPT) && Files.isDirectory(Path.of("/proc"));
    // In CI nobody would notice that this was skipped.
    assertTrue(
        isUtilLinux || System.getenv("CI") == null || !Files.isDirectory(Path.of("/proc")),
        "CI on Linux needs util-linux's script");
    assumeTrue(isUtilLinux, "no script of util-linux here, so no terminal can be made");
  }

  @BeforeEach
  void start() throws IOException {
    kit = KitCopy.in(folder);
    ProcessBuilder builder =
        new ProcessBuilder(SCRIPT.toString(), "-qefc", COMMAND, "/dev/null")
            .redirectErrorStream(true);
    builder
        .environment()
        .putAll(
            Map.of(
                "SHELL", "/bin/sh",
                "TERM", "xterm",
                "JAVA", Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "KIT", kit.root().toString(),
                "CLASS_PATH", System.getProperty("java.class.path")));
    process = builder.start();
    reader = new Thread(this::read, "output");
    reader.setDaemon(true);
    reader.start();
  }

  @AfterEach
  void end() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private void read() {
    try (Reader stream = process.inputReader(StandardCharsets.UTF_8)) {
      char[] buffer = new char[4096];
      for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
        synchronized (output) {
          output.append(buffer, 0, n);
          output.notifyAll();
        }
      }
    } catch (IOException closed) {
      // The terminal is gone.
    }
    synchronized (output) {
      output.notifyAll();
    }
  }

  /** Waits until the window shows all of these at once. */
  private String await(String... texts) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE;
    synchronized (output) {
      while (!shows(texts)) {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0 || !process.isAlive()) {
          fail("waited for " + String.join(", ", texts) + " in\n" + window());
        }
        output.wait(Math.min(left, 1000));
      }
      return window();
    }
  }

  private boolean shows(String... texts) {
    String window = window();
    return Arrays.stream(texts).allMatch(window::contains);
  }

  /** The last complete drawing: the next one begins at the top left corner. */
  private String window() {
    String[] drawings = output.toString().split("\u001b\\[H", -1);
    return drawings[drawings.length - 1].replaceAll("\u001b\\[[0-9;?]*[A-Za-z]", "");
  }

  private void press(char key) throws IOException {
    process.getOutputStream().write(key);
    process.getOutputStream().flush();
  }

  private void endsWith(int exitCode) throws InterruptedException {
    assertTrue(process.waitFor(3, TimeUnit.MINUTES), "it did not end");
    assertEquals(exitCode, process.exitValue());
    reader.join();
    assertTrue(shows("as it was"), window());
  }

  @Test
  void aRightMethodTurnsGreenWhenItIsSaved() throws Exception {
    await("0 of 36 methods", "○ multiply", "Watching your files");
    String solution = kit.read("solutions/src/main/java/gradus/exercises/step01/Matrices.java");
    kit.write(STEP, solution.replace("double[] sums", "double[] sums sums"));
    await("does not compile", "step01/Matrices.java:", "Watching your files");
    kit.write(STEP, solution);
    String window =
        await("4 of 36 methods", "✔ multiply  ✔ transpose  ✔ addRow  ✔ sumRows", "Watching");
    assertTrue(window.contains("You have built the four operations"), window);
    assertTrue(window.contains("Next: step 02, Activations.sigmoid"), window);
    press('l');
    await("13 Autodiff");
    press('q');
    endsWith(ExitCode.DONE);
    assertTrue(kit.files(".gradus").contains("state.json"));
  }

  @Test
  void controlCLeavesTheTerminalAsItWas() throws Exception {
    await("q quit");
    press('\u0003');
    endsWith(ExitCode.INTERRUPTED);
  }
}
