package gradus.grading.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.KitPaths;
import gradus.grading.curriculum.Status;
import gradus.grading.result.Outcome;
import gradus.grading.result.Result;
import gradus.grading.result.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NextStepTest {

  private static final String SOURCES = "exercises/src/main/java/gradus/exercises/";
  private static final Exercise MULTIPLY = Curriculum.find("Matrices.multiply").orElseThrow();
  private static final Exercise RELU = Curriculum.find("Activations.relu").orElseThrow();

  @TempDir Path kit;
  private final Results results = new Results();

  @Test
  void theFirstExerciseThatDoesNotPassIsNext() {
    assertEquals(Optional.of(new NextStep(MULTIPLY)), NextStep.of(results));
    take(MULTIPLY);
    take(Curriculum.find("Matrices.addRow").orElseThrow());
    assertEquals("Matrices.transpose", NextStep.of(results).orElseThrow().exercise().id());
  }

  @Test
  void whenAllPassNothingIsLeft() {
    Curriculum.STEPS.forEach(step -> step.exercises().forEach(this::take));
    assertEquals(Optional.empty(), NextStep.of(results));
    assertEquals(List.of(NextStep.NOTHING_LEFT), NextStep.lines(results, KitPaths.ofKit(kit)));
  }

  @Test
  void aStubIsFoundByItsLabel() throws IOException {
    write(
        RELU,
        "/**",
        " * relu(x), in \"02 Activations.relu\"",
        " */",
        "double relu(double x) {",
        "throw new NotImplementedException(\"02 Activations.relu\");",
        "}");
    assertEquals(
        List.of(
            "Next: step 02, Activations.relu",
            "  write   " + SOURCES + "step02/Activations.java:5"),
        lines(RELU));
  }

  @Test
  void whereTheFinaleFailsItIsNotAllOfTheirs() {
    Curriculum.STEPS.stream().flatMap(step -> step.exercises().stream()).forEach(this::take);
    Outcome wrong =
        Outcome.of(Status.WRONG, "from 0 of 5 starts", "suspect step07/DenseLayer")
            .at(List.of("x"));
    results.take(new Result(Curriculum.FINALE, wrong, "", 1, 1));
    assertEquals(
        List.of(
            "Every method passes alone, but your parts fail together. The finale: wrong",
            "  from 0 of 5 starts",
            "  suspect step07/DenseLayer"),
        NextStep.lines(results, KitPaths.ofKit(kit)));
    take(Curriculum.FINALE);
    assertEquals(List.of(NextStep.NOTHING_LEFT), NextStep.lines(results, KitPaths.ofKit(kit)));
  }

  @Test
  void aMethodThatIsBegunIsFoundByItsName() throws IOException {
    write(RELU, "/**", " * See relu(double).", " */", "double relu(double x) {", "return 0;", "}");
    assertEquals("  write   " + SOURCES + "step02/Activations.java:4", lines(RELU).get(1));
  }

  @Test
  void withoutTheMethodTheFileIsNamedAlone() throws IOException {
    write(RELU, "class Activations {}");
    assertEquals("  write   " + SOURCES + "step02/Activations.java", lines(RELU).get(1));
  }

  @Test
  void aPlaceThatIsTooLongStandsInALineOfItsOwn() throws IOException {
    Exercise softmax = Curriculum.find("SoftmaxCrossEntropy.softmax").orElseThrow();
    write(softmax, "static Matrix softmax(Matrix z) {", "}");
    assertEquals(
        List.of("  write", "  " + SOURCES + "step12/SoftmaxCrossEntropy.java:1"),
        lines(softmax).subList(1, 3));
  }

  @Test
  void aFileThatIsGoneCanBeBroughtBack() {
    assertEquals(
        List.of(
            "Next: step 02, Activations.relu",
            "  gone    " + SOURCES + "step02/Activations.java",
            "  back    cli/gradus reset Activations"),
        lines(RELU));
  }

  @Test
  void aFileThatCannotBeReadIsNamedAlone() throws IOException {
    Files.createDirectories(KitPaths.ofKit(kit).source(RELU));
    assertEquals("  write   " + SOURCES + "step02/Activations.java", lines(RELU).get(1));
  }

  @Test
  void theLessonIsNamedIfThereIsOne() throws IOException {
    Path lessons = Files.createDirectories(kit.resolve("exercises/lessons"));
    Files.createFile(lessons.resolve("02-activations.md"));
    assertEquals("  read    exercises/lessons/02-activations.md", lines(RELU).get(3));
    assertEquals(3, lines(MULTIPLY).size());
  }

  private List<String> lines(Exercise exercise) {
    return new NextStep(exercise).lines(KitPaths.ofKit(kit));
  }

  private void write(Exercise exercise, String... lines) throws IOException {
    Path file = KitPaths.ofKit(kit).source(exercise);
    Files.createDirectories(file.getParent());
    Files.write(file, List.of(lines));
  }

  private void take(Exercise exercise) {
    results.take(new Result(exercise, Outcome.PASSES, "", 1, 1));
  }
}
