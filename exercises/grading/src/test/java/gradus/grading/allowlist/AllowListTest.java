package gradus.grading.allowlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.allowlist.AllowList.Place;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AllowListTest {

  private static final AllowList RULE =
      AllowList.parse(
          """
          # A comment, and an empty line.

          everywhere
            java.lang.Math
            java.lang.System          nanoTime print*
            java.lang.Integer         except getInteger parse*
            # A comment between.
            java.util.*List
          03 05
            gradus.nn.Loss
          OneNeuron
            gradus.math.Matrix
          OneNeuron.train OneNeuron.new
            gradus.nn.Network
          """);

  private static final Place ANYWHERE = new Place("02", "Activations", "relu");
  private static final Place STEP = new Place("03", "MeanSquaredError", "value");
  private static final Place TRAIN = new Place("05", "OneNeuron", "train");
  private static final Place PREDICT = new Place("05", "OneNeuron", "predict");

  @Test
  void withoutMembersAllOfATypeIsAllowed() {
    assertTrue(RULE.knows("java.lang.Math", ANYWHERE));
    assertTrue(RULE.permits("java.lang.Math", "anything", ANYWHERE));
  }

  @Test
  void withMembersNothingElseIsAllowed() {
    assertTrue(RULE.permits("java.lang.System", "nanoTime", ANYWHERE));
    assertTrue(RULE.permits("java.lang.System", "println", ANYWHERE));
    assertFalse(RULE.permits("java.lang.System", "exit", ANYWHERE));
    assertTrue(RULE.knows("java.lang.System", ANYWHERE));
  }

  @Test
  void whatIsExceptedIsNotAllowed() {
    assertTrue(RULE.permits("java.lang.Integer", "valueOf", ANYWHERE));
    assertFalse(RULE.permits("java.lang.Integer", "getInteger", ANYWHERE));
    assertFalse(RULE.permits("java.lang.Integer", "parseInt", ANYWHERE));
  }

  @Test
  void aTypeThatIsNotListedIsUnknown() {
    assertFalse(RULE.knows("java.lang.Thread", ANYWHERE));
    assertFalse(RULE.permits("java.lang.Thread", "sleep", ANYWHERE));
    assertFalse(RULE.knows("java.lang.Math.More", ANYWHERE));
    assertFalse(RULE.knows("evil.java.lang.Math", ANYWHERE));
  }

  @Test
  void aStarStandsForLettersAndForNoPoint() {
    assertTrue(RULE.knows("java.util.ArrayList", ANYWHERE));
    assertTrue(RULE.knows("java.util.List", ANYWHERE));
    assertFalse(RULE.knows("java.util.concurrent.CopyOnWriteArrayList", ANYWHERE));
    assertFalse(RULE.knows("java.util.Lists", ANYWHERE));
    assertFalse(RULE.knows("javaxutil.List", ANYWHERE), "a point stands for itself");
  }

  @Test
  void aHeadingSaysWhereItHolds() {
    assertTrue(RULE.knows("gradus.nn.Loss", STEP));
    assertTrue(RULE.knows("gradus.nn.Loss", TRAIN));
    assertFalse(RULE.knows("gradus.nn.Loss", ANYWHERE));
    assertTrue(RULE.knows("gradus.math.Matrix", PREDICT));
    assertFalse(RULE.knows("gradus.math.Matrix", STEP));
    assertTrue(RULE.knows("gradus.nn.Network", TRAIN));
    assertTrue(RULE.knows("gradus.nn.Network", new Place("05", "OneNeuron", "new")));
    assertFalse(RULE.knows("gradus.nn.Network", PREDICT));
  }

  @Test
  void theSummaryNamesWhatAPlaceMayUseOfTheKit() {
    assertEquals("allowed here: java.lang, java.util; nothing of the kit", RULE.summary(ANYWHERE));
    assertEquals(
        "allowed here: java.lang, java.util, and of the kit Loss, Matrix, Network",
        RULE.summary(TRAIN));
  }

  @Test
  void anEmptyRuleAllowsNothing() {
    assertFalse(AllowList.parse("").knows("java.lang.Object", ANYWHERE));
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void theRuleInForceAllowsNoWayOut(Exercise exercise) {
    Place place = new Place(exercise.folder(), exercise.file(), exercise.name());
    for (String type :
        List.of("java.lang.Thread", "java.lang.Runtime", "java.lang.reflect.Method")) {
      assertFalse(AllowList.inForce().knows(type, place), type);
    }
    assertFalse(AllowList.inForce().permits("java.lang.System", "exit", place));
    assertFalse(AllowList.inForce().permits("java.lang.Class", "forName", place));
    assertTrue(AllowList.inForce().permits("java.lang.Math", "max", place));
  }

  private static Stream<Exercise> exercises() {
    return Curriculum.exercises();
  }
}
