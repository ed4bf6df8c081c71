package gradus.grading.curriculum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurriculumTest {

  @Test
  void thereAreAHundredPointsAndTwentyOfABonus() {
    assertEquals(100, Curriculum.points(false));
    assertEquals(20, Curriculum.points(true));
    assertEquals(36, Curriculum.count());
  }

  @Test
  void stepsAreNumberedFromOneOnAndBonusStepsComeLast() {
    assertEquals(13, Curriculum.STEPS.size());
    for (int i = 0; i < 13; i++) {
      assertEquals(i + 1, Curriculum.STEPS.get(i).number());
      assertEquals(i >= 11, Curriculum.STEPS.get(i).bonus());
    }
  }

  @Test
  void noTwoExercisesHaveOneName() {
    List<String> ids = Curriculum.exercises().map(Exercise::id).toList();
    assertEquals(ids.size(), ids.stream().distinct().count());
    assertEquals(Curriculum.FINALE.id(), ids.get(ids.size() - 1));
  }

  @Test
  void everyExerciseButTheFinaleHasPoints() {
    assertTrue(Curriculum.exercises().allMatch(one -> one.isFinale() || one.points() > 0));
    assertEquals(0, Curriculum.FINALE.points());
  }

  @Test
  void everyStepHasAStory() {
    Curriculum.exercises()
        .map(Curriculum::stepOf)
        .forEach(step -> assertTrue(step.story().endsWith("."), step.title()));
  }

  /** The list of the design: every derivative, every gradient, and the first weights. */
  @Test
  void whatIsDerivedIsMarked() {
    List<String> derived =
        Curriculum.exercises().filter(Exercise::isDerivable).map(Exercise::id).toList();
    assertEquals(
        List.of(
            "Activations.sigmoidDerivative",
            "Activations.tanhDerivative",
            "Activations.reluDerivative",
            "MeanSquaredError.gradient",
            "BinaryCrossEntropy.gradient",
            "XorByHand.backward",
            "DenseLayer.weightGradient",
            "DenseLayer.biasGradient",
            "DenseLayer.inputGradient",
            "SigmoidLayer.backward",
            "NeuralNetwork.backward",
            "XorNetwork.initialWeights",
            "SoftmaxCrossEntropy.gradient",
            "Value.plus",
            "Value.times",
            "Value.pow",
            "Value.exp",
            "Value.tanh",
            "Value.backward"),
        derived);
    assertEquals(19, Curriculum.derivable(true));
    assertEquals(12, Curriculum.derivable(false));
    assertEquals(3, Curriculum.step(7).derivable().size());
    assertEquals(List.of(), Curriculum.step(4).derivable());
  }

  @Test
  void aStorySaysWhereTheDerivationIs() {
    for (Step step : Curriculum.STEPS) {
      assertTrue(step.story().endsWith(": cli/gradus derivation %s.".formatted(step.label())));
    }
    assertFalse(Curriculum.step(0).story().contains("derivation"));
  }

  @ParameterizedTest
  @CsvSource({
    "07,                 4",
    "7,                  4",
    "step07,             4",
    "DenseLayer,         4",
    "DenseLayer.forward, 1",
    "12,                 4",
    "1,                  4",
    "0,                  1",
    "00,                 1",
    "finale,             1",
    "Finale,             1",
    "01-09,             31",
    "1-9,               31",
    "12-13,             10",
    "07-07,              4",
    "12-99,             10",
    "'',                 47"
  })
  void aPartIsAStepAFileOrAMethod(String part, int exercises) {
    assertEquals(exercises, Curriculum.exercises(part).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "14",
        "007",
        "-1",
        "denselayer",
        "DenseLayer.",
        "forward",
        " ",
        "step7",
        "09-01",
        "0-1",
        "14-15",
        "01-",
        "1-2-3",
        "01 - 09"
      })
  void anythingElseIsNoPart(String part) {
    assertEquals(List.of(), Curriculum.exercises(part));
    assertTrue(Curriculum.noPart(part).startsWith(part + " names no step, file or method"));
  }

  @Test
  void anExerciseIsFoundByItsName() {
    Exercise forward = Curriculum.find("DenseLayer.forward").orElseThrow();
    assertEquals(new Exercise(7, "DenseLayer", "forward", 3), forward);
    assertEquals(7, Curriculum.stepOf(forward).number());
    assertEquals(Optional.empty(), Curriculum.find("DenseLayer"));
  }

  @Test
  void theFinaleHasAStepThatStandsOnNoList() {
    Step finale = Curriculum.stepOf(Curriculum.FINALE);
    assertEquals("gradus.exercises.finale.FinaleProperties", finale.propertiesClass());
    assertEquals(0, finale.points());
    assertFalse(Curriculum.STEPS.contains(finale));
  }

  @Test
  void aStepThatIsNotThereIsRefused() {
    assertThrows(NoSuchElementException.class, () -> Curriculum.step(14));
  }

  @Test
  void aStepStandsBehindAnother() {
    assertEquals(Curriculum.step(6), Curriculum.before(Curriculum.step(7)).orElseThrow());
    assertEquals(Optional.empty(), Curriculum.before(Curriculum.step(1)));
    assertEquals(Optional.empty(), Curriculum.before(Curriculum.step(0)));
  }

  @Test
  void aFolderIsThatOfOneStep() {
    assertEquals(Curriculum.step(7), Curriculum.stepIn("step07").orElseThrow());
    assertEquals(Curriculum.step(0), Curriculum.stepIn("finale").orElseThrow());
    assertEquals(Optional.empty(), Curriculum.stepIn("step14"));
    List<String> folders = Curriculum.folders().toList();
    assertEquals(14, folders.size());
    assertEquals("step01", folders.get(0));
    assertEquals("finale", folders.get(13));
  }

  @Test
  void theFinaleRunsTheFoldersOfItsParts() {
    List<String> parts =
        List.of("step03", "step05", "step07", "step08", "step09", "step10", "step11", "finale");
    assertEquals(parts, Curriculum.foldersRunBy("finale").toList());
    assertEquals(List.of("step04"), Curriculum.foldersRunBy("step04").toList());
  }

  @Test
  void aPartOfTheFinaleIsAnExerciseOfOneOfThose() {
    assertTrue(Curriculum.isPartOfFinale(Curriculum.find("Momentum.step").orElseThrow()));
    assertFalse(Curriculum.isPartOfFinale(Curriculum.find("XorByHand.forward").orElseThrow()));
    assertFalse(Curriculum.isPartOfFinale(Curriculum.FINALE));
  }
}
