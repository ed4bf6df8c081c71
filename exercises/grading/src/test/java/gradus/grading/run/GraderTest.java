package gradus.grading.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.allowlist.ClassFolders;
import gradus.grading.allowlist.StudentClassLoader;
import gradus.grading.compile.StudentCode;
import gradus.grading.curriculum.CaseSeeds;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.KitPaths;
import gradus.grading.curriculum.Settings;
import gradus.grading.curriculum.Status;
import gradus.grading.result.Outcome;
import gradus.grading.result.Result;
import gradus.grading.result.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The grader and its hook, on properties and a student's file that are made for this test. */
class GraderTest {

  private static final String NOT_IMPLEMENTED =
      """
      package gradus.exercises;
      public class NotImplementedException extends RuntimeException {
        public NotImplementedException(String label) { super(label); }
      }
      """;

  private static final String[] STUDENTS = {
    "static double sigmoid(double x) { throw new IllegalStateException(\"no\"); }",
    "static double sigmoidDerivative(double y) {",
    "  throw new gradus.exercises.NotImplementedException(\"02 Activations.sigmoidDerivative\"); }",
    "static double tanhDerivative(double y) throws Exception {",
    "  new java.util.concurrent.CountDownLatch(1).await(); return 0; }",
    "static double relu(double x) { return Math.max(0, x); }",
    "static double reluDerivative(double x) { System.out.print(\"here\"); return -1; }"
  };

  private static final String PROPERTIES =
      """
      package gradus.exercises.step02;

      import gradus.grading.check.*;
      import gradus.grading.curriculum.Checks;
      import gradus.grading.diagnosis.GivenCase;
      import net.jqwik.api.*;

      class ActivationsProperties {

        @Example @Checks("Activations.sigmoid")
        void sigmoid() {
          GivenCase given = GivenCase.of("x", 0);
          Check.number("sigmoid", Activations.sigmoid(0), 0.5, given);
        }

        @Example @Checks("Activations.sigmoidDerivative")
        void sigmoidDerivative() { Activations.sigmoidDerivative(0); }

        @Example @Checks("Activations.tanhDerivative")
        void tanhDerivative() throws Exception {
          GivenCase given = GivenCase.of("y", 0);
          Check.number("slope", Activations.tanhDerivative(0), 1, given);
        }

        @Example @Checks("Activations.relu")
        void reluOfTwo() { Check.number("relu", Activations.relu(2), 2, GivenCase.NOTHING); }

        @Property @Checks("Activations.relu")
        void reluIsNotNegative(@ForAll Sample sample) {
          double x = sample.number("x", -5, 5);
          Check.that(Activations.relu(x) >= 0, "relu is negative", GivenCase.of("x", x));
          Notes.add(2, "seed " + sample.seed());
        }

        @Property @Checks("Activations.reluDerivative")
        void reluDerivative(@ForAll Sample sample) {
          double x = sample.number("x", 0.01, 5);
          Check.number("slope", Activations.reluDerivative(x), 1, GivenCase.of("x", x));
        }
      }
      """;

  @TempDir static Path kit;
  private static Settings settings;
  private static StudentClassLoader classes;

  @BeforeAll
  static void compile() throws IOException {
    StudentCode students =
        new StudentCode(kit.resolve("student"))
            .file("gradus/exercises/NotImplementedException", NOT_IMPLEMENTED)
            .type("step02", "class Activations", STUDENTS);
    StudentCode properties =
        new StudentCode(kit.resolve("properties"), List.of(students.classes()))
            .file("gradus/exercises/step02/ActivationsProperties", PROPERTIES);
    settings = Settings.usual(KitPaths.ofKit(kit)).withBudget(0.5).withoutAllowList();
    Path source = settings.paths().source(exercise("relu"));
    Files.createDirectories(source.getParent());
    Files.writeString(source, "package gradus.exercises.step02;\n");
    classes =
        new StudentClassLoader(
            new ClassFolders(List.of(properties.classes()), List.of(students.classes())), false);
  }

  @AfterAll
  static void close() {
    classes.close();
  }

  @Test
  void whatIsRightPassesWithAllItsProperties() {
    Result relu = gradeWithTime("relu");
    assertEquals(Status.PASSES, relu.status(), () -> relu.outcome().report().toString());
    assertEquals(2, relu.properties());
    assertEquals(1, relu.points());
  }

  @Test
  void whatWasNotAskedForIsNotGraded() {
    Results results = Grader.grade(classes, List.of(exercise("relu")), settings.withBudget(60));
    assertEquals(Status.NOT_GRADED, results.of(exercise("sigmoid")).status());
  }

  @Test
  void theSameSeedDrawsTheSameCases() {
    Settings one = settings.withBudget(60);
    assertEquals(notes(one), notes(one));
    assertTrue(!notes(one).equals(notes(one.withSeed(2))), "another seed draws others");
  }

  @Test
  void theLastQuarterIsDrawnFromTheFreshSeed() {
    Settings known = settings.withBudget(60);
    List<String> cases = notes(known.withSeeds(CaseSeeds.parse("1,2")));
    // Each note is kept once, and two cases may be alike.
    assertTrue(cases.size() > 90 && cases.size() <= 100, "cases: " + cases.size());
    assertEquals(notes(known).subList(0, 70), cases.subList(0, 70));
    assertTrue(cases.containsAll(notes(known.withSeed(2)).subList(0, 20)), cases.toString());
    assertFalse(cases.containsAll(notes(known)), "the last of the known seed's are left out");
  }

  @Test
  void whatTheKnownSeedFindsIsShownAsWithoutTheFreshOne() {
    Settings known = settings.withBudget(60);
    Outcome shown = outcome("reluDerivative", known.withSeeds(CaseSeeds.parse("1,2")));
    assertEquals(outcome("reluDerivative", known).report(), shown.report());
  }

  @Test
  void aWrongAnswerIsNamedAndShownWithWhatWasPrinted() {
    Outcome outcome = gradeWithTime("reluDerivative").outcome();
    assertEquals(Status.WRONG, outcome.status());
    assertEquals("slope   yours -1   expected 1", outcome.lines().get(0));
    assertEquals("sign", outcome.diagnoses().get(0).id());
    assertEquals("it printed:", outcome.printed().get(0));
  }

  @Test
  void anExceptionIsShownWithItsPlace() {
    Outcome outcome = gradeWithTime("sigmoid").outcome();
    assertEquals(Status.DOES_NOT_RUN, outcome.status());
    assertEquals(List.of("x 0"), outcome.given());
    assertEquals("IllegalStateException: no", outcome.lines().get(0));
    assertEquals("at " + exercise("sigmoid").source() + ":3", outcome.lines().get(1));
  }

  @Test
  void aStubIsNotStarted() {
    assertEquals(Status.NOT_STARTED, gradeWithTime("sigmoidDerivative").status());
  }

  @Test
  void whatNeverEndsIsTooSlow() {
    Exercise endless = exercise("tanhDerivative");
    Results results = Grader.grade(classes, List.of(endless), settings);
    assertEquals(Status.TOO_SLOW, results.of(endless).status());
    Outcome outcome = results.of(endless).outcome();
    assertEquals(Outcome.Cause.WAITS, outcome.cause());
    assertEquals(List.of("y 0"), outcome.given());
    assertEquals("when time was up it was", outcome.lines().get(1));
    assertEquals("at " + endless.source() + ":7", outcome.lines().get(2));
  }

  @Test
  void theLoaderOfTheThreadComesBack() {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    gradeWithTime("relu");
    assertSame(before, Thread.currentThread().getContextClassLoader());
    assertThrows(IllegalStateException.class, () -> GradingRun.of(classes));
  }

  @Test
  void aStepWithoutPropertiesIsADefectOfTheKit() {
    Exercise elsewhere = Curriculum.find("Matrices.multiply").orElseThrow();
    List<Exercise> exercises = List.of(elsewhere);
    assertThrows(IllegalStateException.class, () -> Grader.grade(classes, exercises, settings));
  }

  private static List<String> notes(Settings some) {
    return Grader.grade(classes, List.of(exercise("relu")), some).notes(2);
  }

  private static Outcome outcome(String method, Settings some) {
    Exercise exercise = exercise(method);
    return Grader.grade(classes, List.of(exercise), some).of(exercise).outcome();
  }

  private static Result gradeWithTime(String method) {
    Exercise exercise = exercise(method);
    return Grader.grade(classes, List.of(exercise), settings.withBudget(60)).of(exercise);
  }

  private static Exercise exercise(String method) {
    return Curriculum.find("Activations." + method).orElseThrow();
  }
}
