package gradus.grading.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.allowlist.ClassFolders;
import gradus.grading.allowlist.StudentClassLoader;
import gradus.grading.compile.StudentCode;
import gradus.grading.curriculum.CaseSeeds;
import gradus.grading.curriculum.CaseSeeds.Round;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.KitPaths;
import gradus.grading.curriculum.Settings;
import gradus.grading.curriculum.Status;
import gradus.grading.result.Outcome;
import gradus.grading.result.Outcome.Cause;
import gradus.grading.result.Results;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run shows that draws from two seeds, on properties that fail in their last quarter. */
class RoundsTest {

  private static final String PROPERTIES =
      """
      package gradus.exercises.step02;

      import gradus.grading.check.*;
      import gradus.grading.curriculum.Checks;
      import gradus.grading.diagnosis.GivenCase;
      import gradus.math.Matrix;
      import net.jqwik.api.*;

      class ActivationsProperties {

        static volatile int tries;

        @Property @Checks("Activations.relu")
        void aCaseOfTheSecondSeedIsWrong(@ForAll Sample sample) { first75("second seed"); }

        @Property @Checks("Activations.relu")
        void everyCaseIsWrong(@ForAll Sample sample) {
          Check.that(false, "every seed", GivenCase.NOTHING);
        }

        @Property @Checks("Activations.reluDerivative")
        void aCaseOfTheSecondSeedIsWrongHere(@ForAll Sample sample) { first75("second seed"); }

        @Property @Checks("Activations.tanhDerivative")
        void aCaseOfTheSecondSeedNeverEnds(@ForAll Sample sample) {
          while (tries >= 75) { Thread.onSpinWait(); }
          tries++;
        }

        @Example @Checks("Activations.sigmoid")
        void anExampleOfZerosIsWrong() { wrong("example", Matrix.zeros(2, 2)); }

        @Property @Checks("Activations.sigmoid")
        void aPropertyIsWrong(@ForAll Sample sample) { wrong("property", Matrix.row(1, 2)); }

        private static void wrong(String what, Matrix given) {
          Check.matrix(what, Matrix.row(1, 2), Matrix.row(3, 4), GivenCase.of("x", given));
        }

        @Property(tries = 4) @Checks("Activations.sigmoid")
        void fewTries(@ForAll Sample sample) { Notes.add(2, "seed " + sample.seed()); }

        @Property(tries = 8) @Checks("Activations.sigmoidDerivative")
        void moreTries(@ForAll Sample sample) { Notes.add(2, "seed " + sample.seed()); }

        private static void first75(String who) {
          Check.that(++tries <= 75, who, GivenCase.NOTHING);
        }
      }
      """;

  private static final String MARK = "only a case of the second seed found it; seed 1,2 repeats it";

  private Settings settings;
  private StudentClassLoader classes;

  @BeforeEach
  void compile(@TempDir Path kit) {
    StudentCode students =
        new StudentCode(kit.resolve("student")).type("step02", "class Activations");
    StudentCode properties =
        new StudentCode(kit.resolve("properties"), List.of(students.classes()))
            .file("gradus/exercises/step02/ActivationsProperties", PROPERTIES);
    settings =
        Settings.usual(KitPaths.ofKit(kit))
            .withBudget(60)
            .withSeeds(CaseSeeds.parse("1,2"))
            .withoutAllowList();
    classes =
        new StudentClassLoader(
            new ClassFolders(List.of(properties.classes()), List.of(students.classes())), false);
  }

  @AfterEach
  void close() {
    classes.close();
  }

  @Test
  void whatEveryRunFindsIsShownFirst() {
    Outcome outcome = outcome("relu", settings);
    assertEquals(Status.WRONG, outcome.status());
    assertEquals("every seed", outcome.lines().get(0));
    assertFalse(outcome.lines().contains(MARK), outcome.lines().toString());
    assertFalse(outcome.isOnlyFresh());
  }

  @Test
  void anExampleThatTellsLittleIsNotShownFirst() {
    String line = outcome("sigmoid", settings).lines().get(0);
    assertTrue(line.startsWith("property"), line);
  }

  @Test
  void whatOnlyTheSecondSeedFindsSaysSo() {
    Outcome outcome = outcome("reluDerivative", settings);
    assertTrue(outcome.isOnlyFresh());
    List<String> lines = outcome.lines();
    assertEquals("second seed", lines.get(0));
    assertEquals(MARK, lines.get(lines.size() - 1));
  }

  @Test
  void soDoesACaseThatNeverEndsUnlessTheMachineIsToBlame() throws ReflectiveOperationException {
    Outcome outcome = outcome("tanhDerivative", settings.withBudget(3));
    assertEquals(Status.TOO_SLOW, outcome.status());
    assertEquals(outcome.cause() != Cause.STARVED, outcome.lines().contains(MARK));
    assertTrue(outcome.isOnlyFresh());
    letItEnd();
  }

  @Test
  void fewTriesAreAllDrawnFromTheKnownSeed() {
    Settings known = settings.withSeed(1);
    assertEquals(4, notes("sigmoid", known).size());
    assertEquals(notes("sigmoid", known), notes("sigmoid", settings));
    assertEquals(
        notes("sigmoidDerivative", known).subList(0, 6),
        notes("sigmoidDerivative", settings).subList(0, 6));
    assertFalse(notes("sigmoidDerivative", settings).equals(notes("sigmoidDerivative", known)));
  }

  @Test
  void aRunOfOneRoundDrawsItsCasesAlone() {
    Settings known = settings.withSeeds(settings.seeds().in(Round.KNOWN));
    Settings fresh = settings.withSeeds(settings.seeds().in(Round.FRESH));
    List<String> both = notes("sigmoidDerivative", settings);
    assertEquals(8, both.size());
    assertEquals(both.subList(0, 6), notes("sigmoidDerivative", known));
    assertEquals(both.subList(6, 8), notes("sigmoidDerivative", fresh));
    assertEquals(4, notes("sigmoid", known).size());
    assertEquals(0, notes("sigmoid", fresh).size());
    assertEquals(Status.PASSES, outcome("reluDerivative", known).status());
    assertTrue(outcome("reluDerivative", fresh).isOnlyFresh());
  }

  private void letItEnd() throws ReflectiveOperationException {
    Class<?> properties = classes.loadClass("gradus.exercises.step02.ActivationsProperties");
    Field tries = properties.getDeclaredField("tries");
    tries.setAccessible(true);
    tries.setInt(null, 0);
  }

  private List<String> notes(String method, Settings some) {
    return grade(method, some).notes(2);
  }

  private Outcome outcome(String method, Settings some) {
    return grade(method, some).of(exercise(method)).outcome();
  }

  private Results grade(String method, Settings some) {
    return Grader.grade(classes, List.of(exercise(method)), some);
  }

  private static Exercise exercise(String method) {
    return Curriculum.find("Activations." + method).orElseThrow();
  }
}
