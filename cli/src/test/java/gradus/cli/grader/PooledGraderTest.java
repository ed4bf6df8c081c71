package gradus.cli.grader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.KitCopy;
import gradus.cli.kit.KitFolder;
import gradus.cli.sandbox.SandboxProbe;
import gradus.cli.verdict.MachineFailure;
import gradus.cli.verdict.StepFiles;
import gradus.cli.verdict.StepVerdict;
import gradus.cli.verdict.VerdictKey;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Status;
import gradus.grading.result.StoredResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Submissions of one step, one after another in the same worker; no test may notice another. */
class PooledGraderTest {

  private static final KitFolder KIT = new KitFolder(Path.of("").toAbsolutePath().getParent());

  private static final String FILE = "step02/Activations.java";

  private static final String SIGMOID = "  public static double sigmoid(double x) {\n";

  private static final String RELU = "  public static double relu(double x) {\n";

  private static PooledGrader grader;

  @BeforeAll
  static void start() {
    grader = grader(new byte[] {1});
  }

  private static PooledGrader grader(byte[] key) {
    ClassSeeds seeds = new ClassSeeds(1, Optional.of(SeedKey.of(key)));
    return new PooledGrader(KIT, seeds, SandboxProbe.best());
  }

  @AfterAll
  static void end() {
    grader.close();
  }

  private static String solution() throws IOException {
    return Files.readString(KIT.solutions().resolve(FILE));
  }

  /** The solution with some code at the beginning of a method. */
  private static String with(String head, String code) throws IOException {
    assertTrue(solution().contains(head), "it is another solution");
    return solution().replace(head, head + code);
  }

  private static StepFiles step(String text) {
    return StepFiles.of(Curriculum.step(2), new TreeMap<>(Map.of(FILE, text.getBytes(UTF_8))));
  }

  private static StepVerdict grade(String text) throws Exception {
    List<StepVerdict> verdicts = new ArrayList<>();
    grader.grade(List.of(step(text)), verdicts::add);
    assertEquals(1, verdicts.size());
    return verdicts.get(0);
  }

  private static void requireOnly(StepVerdict verdict, String failing, Status status) {
    verdict
        .results()
        .forEach(
            (id, result) ->
                assertEquals(
                    id.equals(failing) ? status : Status.PASSES, result.status(), id + result));
  }

  @Test
  void aSolutionPassesUnderAllSeeds() throws Exception {
    StepVerdict verdict = grade(solution());
    requireOnly(verdict, "", Status.PASSES);
    assertEquals(SandboxProbe.best().words(), verdict.isolation());
  }

  @Test
  void aVerdictIsFoundAgain() throws Exception {
    String wrong = with(RELU, "    x = -x;\n");
    StepVerdict first = grade(wrong);
    requireOnly(first, "Activations.relu", Status.WRONG);
    grade(solution());
    assertEquals(first, grade(wrong));
    assertEquals(first.receipt(), grade(wrong).receipt());
  }

  /** Only cases of the public seed can be recognised by their first numbers. */
  @Test
  void whoKnowsThePublicCasesByHeartGetsNoPoint() throws Exception {
    StepVerdict verdict = grade(ByHeart.sigmoid(KIT, solution(), SIGMOID));
    requireOnly(verdict, "Activations.sigmoid", Status.WRONG);
    StoredResult result = verdict.results().get("Activations.sigmoid");
    assertEquals(List.of(), result.given());
    assertTrue(result.lines().get(0).contains("secret seed"), result.lines().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"NotImplementedException", "IllegalStateException"})
  void anExceptionDoesNotCarryASecretCaseOut(String exception) throws Exception {
    String known = "return TABLE.getOrDefault(x, 42.0);";
    String thrown = "if (!TABLE.containsKey(x)) {\n throw new %s(\"x = \" + x);\n }\n";
    String byHeart = ByHeart.sigmoid(KIT, solution(), SIGMOID);
    assertTrue(byHeart.contains(known), "it knows its cases in another way");
    StoredResult result =
        grade(byHeart.replace(known, thrown.formatted(exception) + known))
            .results()
            .get("Activations.sigmoid");
    assertEquals(Status.DOES_NOT_RUN, result.status(), result.toString());
    assertTrue(result.isOnlyFresh(), result.toString());
    String told = result.given() + " " + result.lines() + " " + result.diagnoses();
    assertFalse(told.matches(".*\\d.*"), told);
  }

  /** What a class remembers of a secret case, a later case of the public seed would show. */
  @Test
  void aSecretCaseIsNotShownByALaterMethod() throws Exception {
    String tells =
        "    if (true) {\n      throw new IllegalStateException(SEEN.toString());\n    }\n";
    String fields = "  static final java.util.Set<Double> SEEN = new java.util.TreeSet<>();\n";
    String text =
        with(SIGMOID, "    SEEN.add(x);\n")
            .replace("  private Activations() {}\n", "  private Activations() {}\n" + fields)
            .replace(RELU, RELU + tells);
    StoredResult result = grade(text).results().get("Activations.relu");
    assertEquals(Status.DOES_NOT_RUN, result.status(), result.toString());
    assertFalse(result.isOnlyFresh());
    try (PooledGrader other = grader(new byte[] {2})) {
      List<StepVerdict> verdicts = new ArrayList<>();
      other.grade(List.of(step(text)), verdicts::add);
      assertEquals(result, verdicts.get(0).results().get("Activations.relu"));
    }
  }

  @Test
  void aMethodThatNeverEndsCostsItsOwnPointsOnly() throws Exception {
    StepVerdict verdict =
        grade(with(RELU, "    while (true) {\n    }\n  }\n" + RELU.replace("relu", "unused")));
    requireOnly(verdict, "Activations.relu", Status.TOO_SLOW);
  }

  @Test
  void aWorkerThatIsKilledIsReplaced() throws Exception {
    StepVerdict before = grade(solution());
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    assertEquals(before, grade(solution()));
  }

  @Test
  void aFileThatDoesNotCompileIsNotTheMachinesFailure() throws Exception {
    StepVerdict verdict = grade(with(RELU, "    int y = \"none\";\n"));
    requireOnly(verdict, "Activations.relu", Status.DOES_NOT_RUN);
  }

  @Test
  void aStepWithoutFilesGetsNothing() throws Exception {
    List<StepVerdict> verdicts = new ArrayList<>();
    grader.grade(List.of(StepFiles.of(Curriculum.step(2), Map.of())), verdicts::add);
    verdicts
        .get(0)
        .results()
        .values()
        .forEach(result -> assertEquals(Status.DOES_NOT_RUN, result.status()));
  }

  @Test
  void anotherStepsFilesHaveNoPartInAVerdict() throws Exception {
    String text = with(RELU, "    gradus.exercises.step01.Matrices.multiply(null, null);\n");
    StepVerdict alone = grade(text);
    Map<String, byte[]> both = new TreeMap<>(Map.of(FILE, text.getBytes(UTF_8)));
    String first = "step01/Matrices.java";
    both.put(first, Files.readAllBytes(KIT.solutions().resolve(first)));
    List<StepVerdict> verdicts = new ArrayList<>();
    grader.grade(
        List.of(StepFiles.of(Curriculum.step(1), both), StepFiles.of(Curriculum.step(2), both)),
        verdicts::add);
    assertEquals(alone, verdicts.get(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "exercises/src/test/java/gradus/exercises/step02/ActivationsProperties.java",
        "solutions/src/main/java/gradus/exercises/Graded.java"
      })
  void aKitThatChangesMeanwhileGivesNoVerdict(String file, @TempDir Path folder) throws Exception {
    KitCopy copy = KitCopy.in(folder);
    ClassSeeds seeds = new ClassSeeds(1, Optional.empty());
    List<StepVerdict> verdicts = new ArrayList<>();
    try (PooledGrader own = new PooledGrader(copy.folder(), seeds, SandboxProbe.best())) {
      own.grade(List.of(step(solution())), verdicts::add);
      copy.write(file, copy.read(file) + "\n// changed\n");
      MachineFailure failure =
          assertThrows(
              MachineFailure.class, () -> own.grade(List.of(step(solution())), verdicts::add));
      assertEquals(MachineFailure.KIT_CHANGED, failure.getMessage());
    }
    assertEquals(1, verdicts.size());
  }

  @Test
  void aKeyNamesAllThatAVerdictDependsOn() throws Exception {
    VerdictKey key = grader.key(step(solution()));
    assertEquals(key, grader.key(step(solution())));
    assertNotEquals(key, grader.key(step(solution() + " ")));
    try (PooledGrader other = grader(new byte[] {2})) {
      assertNotEquals(key, other.key(step(solution())));
      assertEquals(key.grader(), other.key(step(solution())).grader());
    }
    assertTrue(key.java().startsWith(System.getProperty("java.version") + " "), key.java());
  }
}
