package gradus.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.failure.ExitCode;
import gradus.cli.grader.UnrepeatableVerdict;
import gradus.cli.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradusTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "train",
        "notebook",
        "predict",
        "gradcheck",
        "plot",
        "completion",
        "list",
        "run",
        "lesson",
        "hint",
        "quiz",
        "examples",
        "reset",
        "solution",
        "diff"
      })
  void everyCommandHasHelpWithExamples(String command) {
    Cli.Result run = Cli.run(command, "--help");
    assertEquals(ExitCode.DONE, run.exitCode());
    assertEquals("", run.err());
    assertTrue(run.out().startsWith("Usage: gradus " + command), run.out());
    assertTrue(run.out().contains("\nExample"), run.out());
    assertTrue(run.out().contains("  gradus " + command) || command.equals("completion"));
    run.lines().forEach(line -> assertTrue(line.length() <= 82, line));
    assertEquals(run.out(), Cli.run("help", command).out());
  }

  @Test
  void completionOffersWhatIsTaken() {
    String script = Cli.run("completion").out();
    assertTrue(script.contains("(\"sigmoid\" \"tanh\" \"relu\" \"leaky-relu\")"), script);
    assertTrue(script.contains("\"moons\" \"circles\""), script);
  }

  @Test
  void withoutACommandThereIsHelp() {
    Cli.Result run = Cli.run();
    assertEquals(ExitCode.DONE, run.exitCode());
    assertTrue(run.out().contains("\n  gradcheck "), run.out());
    assertEquals(run.out(), Cli.run("--help").out());
  }

  @Test
  void theVersionIsOneLine() {
    Cli.Result run = Cli.run("--version");
    assertTrue(run.out().matches("gradus [^\n]*, Java \\d+\\R"), run.out());
  }

  @Test
  void completionKnowsCommandsAndOptions() {
    String script = Cli.run("completion").out();
    assertTrue(script.contains("--learning-rate") && script.contains("gradcheck"));
  }

  @Test
  void asciiConsolesGetAscii() {
    Cli.Result run = new Cli().withCharset(US_ASCII).execute("train");
    assertTrue(run.out().contains("dense 2->4: weights"), run.out());
    assertTrue(run.lastLine().startsWith("+ All 4 outputs"), run.lastLine());
    assertFalse(run.out().contains("?"), run.out());
    assertFalse(new Cli().withCharset(US_ASCII).execute("notebook", "1").out().contains("?"));
  }

  @Test
  void colourOnlyWhereItIsWanted() {
    assertTrue(new Cli().onTerminal(true).execute("train").out().contains("\u001b[32m✔"));
    assertFalse(new Cli().onTerminal(false).execute("train").out().contains("\u001b"));
    assertTrue(new Cli().onTerminal(true).execute("--help").out().contains("\u001b["));
    assertFalse(Cli.run("--help").out().contains("\u001b"));
  }

  @Test
  void aDefectIsOneSentenceAndExitCode70() {
    String sentence = defect(new IllegalStateException("two\nlines"));
    assertTrue(
        sentence.matches("gradus: this is a defect of gradus, please report it .*two lines.*\\R"),
        sentence);
  }

  @Test
  void anUnrepeatableVerdictIsItsSentenceAndExitCode70() {
    assertEquals(
        "gradus: the grading stops.", defect(new UnrepeatableVerdict("the grading stops")).strip());
  }

  private static String defect(RuntimeException failure) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        Terminal.of(InputStream.nullInputStream(), err, err, US_ASCII, false, false);
    int exitCode = new Errors(terminal).report(failure);
    assertEquals(ExitCode.DEFECT, exitCode);
    return err.toString(US_ASCII);
  }
}
