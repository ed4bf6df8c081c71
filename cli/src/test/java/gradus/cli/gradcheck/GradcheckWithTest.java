package gradus.cli.gradcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.Cli;
import gradus.cli.KitCopy;
import gradus.cli.failure.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the check of a student's own layers and loss. */
class GradcheckWithTest {

  private static final String SOURCES = "src/main/java/gradus/exercises/";

  @TempDir private Path folder;
  private KitCopy kit;

  /** Creates a kit in which the losses and the layers are written. */
  @BeforeEach
  void kit() {
    kit = KitCopy.in(folder);
    for (String step : List.of("step03", "step07", "step08")) {
      kit.copy("solutions/" + SOURCES + step, "exercises/" + SOURCES + step);
    }
  }

  private void change(String file, String from, String to) throws java.io.IOException {
    String name = "exercises/" + SOURCES + file;
    String source = Files.readString(kit.root().resolve(name));
    assertTrue(source.contains(from), source);
    kit.write(name, source.replace(from, to));
  }

  @Test
  void rightLayersAgree() {
    for (String with : List.of("exercises", "solutions")) {
      Cli.Result run = kit.run("gradcheck", "--with", with);
      assertEquals("", run.err());
      assertEquals(ExitCode.DONE, run.exitCode());
      assertTrue(run.out().startsWith("Gradients of a 2-4-1 network at 200 rows of moons"));
      assertTrue(run.lines().get(1).startsWith("The layers and the loss are "), run.out());
      assertTrue(run.lastLine().startsWith("✔ All 5 blocks agree"), run.lastLine());
    }
  }

  @Test
  void theRowsMayComeWithoutAModel() {
    Cli.Result run = kit.run("gradcheck", "--with", "solutions", "circles");
    assertEquals("", run.err());
    assertEquals(ExitCode.DONE, run.exitCode());
    assertTrue(run.out().startsWith("Gradients of a 2-4-1 network at 200 rows of circles"));
  }

  @Test
  void theMistakeIsNamedInItsLayer() throws java.io.IOException {
    change(
        "step08/SigmoidLayer.java",
        "return outputGradient.hadamard(",
        "return outputGradient; } Matrix other(Matrix outputGradient) { return outputGradient.hadamard(");
    Cli.Result run = kit.run("gradcheck", "--with", "exercises");
    assertEquals(ExitCode.CHECK_FAILED, run.exitCode(), run.err());
    assertTrue(
        run.out().contains("Yours is not multiplied by the derivative of the sigmoid at layer 4."),
        run.out());
    assertTrue(run.out().contains("[") && run.lines().size() < 60, "the worst entries only");
    assertTrue(run.lastLine().startsWith("✘ 5 of 5 blocks differ"), run.lastLine());
  }

  @Test
  void theMistakeInTheLossIsNamed() throws java.io.IOException {
    change("step03/MeanSquaredError.java", "scale(2.0 / ", "scale(1.0 / ");
    Cli.Result run = kit.run("gradcheck", "--with", "exercises", "--json");
    assertEquals(ExitCode.CHECK_FAILED, run.exitCode(), run.err());
    assertTrue(run.out().contains("factor"), run.out());
  }

  @Test
  void whatIsNotWrittenIsTheKitsOwn() {
    KitCopy stubs = KitCopy.in(folder.resolve("stubs"));
    Cli.Result nothing = stubs.run("gradcheck", "--with", "exercises");
    assertEquals(ExitCode.CHECK_FAILED, nothing.exitCode());
    assertEquals(
        "gradus: nothing of yours can be checked: 07 DenseLayer.forward is still to be written; the"
            + " kit's own class stands in.%n".formatted(),
        nothing.err());
    stubs.copy("solutions/" + SOURCES + "step08", "exercises/" + SOURCES + "step08");
    Cli.Result run = stubs.run("gradcheck", "--with", "exercises");
    assertEquals(ExitCode.DONE, run.exitCode(), run.err());
    assertTrue(
        run.out().contains("\nBut 07 DenseLayer.forward is still to be written; the kit's own"),
        run.out());
    assertTrue(run.out().contains("\nBut 03 MeanSquaredError.value is still"), run.out());
  }

  @Test
  void whatTheyThrowIsSaid() throws java.io.IOException {
    change("step07/DenseLayer.java", "return outputGradient.sumRows();", "return null;");
    Cli.Result run = kit.run("gradcheck", "--with", "exercises");
    assertEquals(ExitCode.CHECK_FAILED, run.exitCode());
    assertEquals(1, run.err().lines().count(), run.err());
  }

  @Test
  void withoutAModelThereHaveToBeParts() {
    Cli.Result run = Cli.run("gradcheck");
    assertEquals(ExitCode.USER_MISTAKE, run.exitCode());
    assertEquals(
        "gradus: gradcheck needs a model that gradus train --save wrote, or --with exercises.%n"
            .formatted(),
        run.err());
    Cli.Result other = Cli.run("gradcheck", "--with", "mine");
    assertEquals(ExitCode.USER_MISTAKE, other.exitCode());
    assertEquals(1, other.err().lines().count(), other.err());
  }
}
