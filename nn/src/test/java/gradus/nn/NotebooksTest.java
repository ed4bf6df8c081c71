package gradus.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.math.Matrix;
import gradus.math.MatrixAssertions;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Replays the four public notebooks. */
class NotebooksTest {

  @Test
  void notebook1() {
    assertAgrees(NotebookReplay.noBias(), 10 + 6 + 4);
  }

  @Test
  void notebook3() {
    assertAgrees(NotebookReplay.fromScratch(), 6 + 10 + 4);
  }

  /** Eight printed decimals of the start leave 1.5e-7 of the weights and 9e-9 of the outputs. */
  @Test
  void notebook4() {
    NotebookReplay.Result result = NotebookReplay.xorGate();
    assertAgrees(result, 9 + 4);
    for (Figure figure : result.figures()) {
      boolean weight = figure.what().startsWith("final");
      assertTrue(figure.tolerance() < (weight ? 4e-7 : 4e-8), () -> figure.toString());
      assertTrue(figure.agreeingDigits() >= 7, () -> figure.toString());
    }
  }

  /** Notebook 2 was not seeded; these are NumPy 2.4.6's own numbers of its code after two seeds. */
  @Test
  void notebook2AgreesWithNumpy() {
    assertNumpy(
        0,
        List.of("0.36321385059943334", "0.13504982531572926", "0.005461050500435211"),
        Matrix.column(
            0.059493134281038425, 0.9455249294947058, 0.9452054258276222, 0.05823815303373861));
    assertNumpy(
        1,
        List.of("0.31806695637550886", "0.24403916846427992", "0.015988223547836338"),
        Matrix.column(
            0.07867957895703016, 0.9254795800923574, 0.9271849423620253, 0.07972984899022245));
  }

  @Test
  void theSurveyDoesNotDependOnTheProcessors() {
    AtomicInteger done = new AtomicInteger();
    SeedSurvey survey = SeedSurvey.ofFourHidden(16, done::addAndGet);
    assertEquals(16, done.get());
    ForkJoinPool alone = new ForkJoinPool(1);
    try {
      assertEquals(survey, alone.submit(() -> SeedSurvey.ofFourHidden(16, x -> {})).join());
    } finally {
      alone.shutdown();
    }
    assertEquals(
        List.of(1, 4001, 8001), survey.places().stream().map(SeedSurvey.Place::epoch).toList());
  }

  /**
   * 1,000 NumPy seeds have their middle at .0594 and .0044, p5 to p95 .0246–.197 and .0035–.0080.
   */
  @Test
  void thePublishedRunIsAnOrdinaryOne() {
    SeedSurvey survey = SeedSurvey.ofFourHidden(40, x -> {});
    assertEquals(40, survey.seeds());
    for (SeedSurvey.Place place : survey.places()) {
      assertTrue(place.percentile() > 0 && place.percentile() < 100, () -> place.toString());
      assertEquals(place.losses().stream().sorted().toList(), place.losses());
    }
    assertEquals(0.0594, survey.places().get(1).lossAt(50), 0.03);
    assertEquals(0.0044, survey.places().get(2).lossAt(50), 0.001);
    assertTrue(survey.converged() >= 36, "converged " + survey.converged());
  }

  /** Of 1, 2, 3, 4 the published 2.5 has half below it; p50 is 2.5 and p25 is 1.75. */
  @Test
  void percentilesByHand() {
    SeedSurvey.Place place = new SeedSurvey.Place(1, "2.5", List.of(1.0, 2.0, 3.0, 4.0));
    assertEquals(50, place.percentile());
    assertEquals(2.5, place.lossAt(50));
    assertEquals(1.75, place.lossAt(25));
    assertEquals(1, place.lossAt(0));
    assertEquals(4, place.lossAt(100));
  }

  private static void assertAgrees(NotebookReplay.Result result, int figures) {
    assertEquals(figures, result.figures().size());
    for (Figure figure : result.figures()) {
      assertTrue(figure.agrees(), () -> figure.toString());
      if (figure.what().startsWith("loss")) {
        assertTrue(figure.agreeingDigits() >= 12, () -> figure.toString());
      }
    }
    assertTrue(result.agrees());
  }

  private static void assertNumpy(int seed, List<String> losses, Matrix predictions) {
    Notebook.Run run = Notebook.FOUR_HIDDEN.run(Notebook.FOUR_HIDDEN.start(seed));
    assertEquals(losses.size(), run.printed().size());
    for (int i = 0; i < losses.size(); i++) {
      Figure figure = Figure.toDigits("loss", losses.get(i), run.printed().get(i).loss(), 12);
      assertTrue(figure.agrees() && figure.agreeingDigits() >= 12, figure::toString);
    }
    MatrixAssertions.assertNear(predictions, run.predictions(), 1e-12);
  }
}
