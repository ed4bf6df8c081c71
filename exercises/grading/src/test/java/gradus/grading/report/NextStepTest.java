package gradus.grading.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.KitPaths;
import gradus.grading.curriculum.Status;
import gradus.grading.result.Earlier;
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
    take(Curriculum.FINALE);
    assertEquals(List.of(NextStep.NOTHING_LEFT), all());
  }

  @Test
  void doneIsAllPointsAndTheFinaleAndTheBonusIsOffered() {
    Curriculum.steps(false).forEach(step -> step.exercises().forEach(this::take));
    assertEquals(
        List.of(
            "All 100 points are yours. What is left is the finale, your own parts end to end:",
            "  grade   cli/gradus run finale"),
        all().subList(0, 2));
    take(Curriculum.FINALE);
    assertEquals(
        List.of(NextStep.NOTHING_LEFT, "More, if you like: step 12, SoftmaxCrossEntropy.softmax"),
        all().subList(0, 2));
  }

  @Test
  void whoAsksForAPartStaysInItsStep() {
    List<Exercise> forward = Curriculum.exercises("DenseLayer.forward");
    assertEquals("DenseLayer.forward", NextStep.of(results, forward).orElseThrow().exercise().id());
    take(forward.get(0));
    assertEquals(
        "DenseLayer.weightGradient", NextStep.of(results, forward).orElseThrow().exercise().id());
    Curriculum.step(7).exercises().forEach(this::take);
    assertEquals(MULTIPLY, NextStep.of(results, forward).orElseThrow().exercise());
    assertEquals(
        MULTIPLY, NextStep.of(results, List.of(Curriculum.FINALE)).orElseThrow().exercise());
  }

  @Test
  void whatHasChangedSinceItPassedIsNext() {
    Result passed = new Result(MULTIPLY, Outcome.PASSES, "", 1, 1);
    results.take(passed.of(new Earlier(1, "", false)));
    assertEquals("Matrices.transpose", NextStep.of(results).orElseThrow().exercise().id());
    results.take(passed.of(new Earlier(1, "", true)));
    assertEquals(MULTIPLY, NextStep.of(results).orElseThrow().exercise());
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
        all());
    take(Curriculum.FINALE);
    assertEquals(List.of(NextStep.NOTHING_LEFT), all());
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
    return new NextStep(exercise).lines("Next", KitPaths.ofKit(kit));
  }

  private List<String> all() {
    return NextStep.lines(results, List.of(), KitPaths.ofKit(kit));
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
