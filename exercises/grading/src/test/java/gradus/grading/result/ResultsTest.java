package gradus.grading.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.curriculum.Checks;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResultsTest {

  private static final Exercise RELU = Curriculum.find("Activations.relu").orElseThrow();
  private static final Exercise SIGMOID = Curriculum.find("Activations.sigmoid").orElseThrow();
  private static final Exercise BONUS = Curriculum.find("Value.backward").orElseThrow();

  /** Two properties of one exercise, one of another, and a method that checks nothing. */
  static final class Properties {

    @Checks("Activations.relu")
    void first() {}

    @Checks("Activations.relu")
    void second() {}

    @Checks("Activations.sigmoid")
    void other() {}

    void helper() {}
  }

  private final Results results = new Results();

  @Test
  void nothingIsGradedAtFirst() {
    assertEquals(Status.NOT_GRADED, results.of(RELU).status());
    assertEquals(0, results.points(false) + results.points(true) + results.passed());
  }

  @Test
  void anExercisePassesWhenAllItsPropertiesHave() {
    results.announce(Properties.class);
    results.add(RELU, "1 first", Outcome.PASSES, 20);
    assertFalse(results.passes(RELU), "the second may have been skipped in silence");
    assertEquals(0, results.of(RELU).points());
    results.add(RELU, "1 second", Outcome.PASSES, 5);
    assertTrue(results.passes(RELU));
    assertEquals(1, results.of(RELU).points());
    assertEquals(2, results.of(RELU).properties());
    assertEquals(25, results.of(RELU).millis());
    assertFalse(results.passes(SIGMOID));
  }

  @Test
  void aClassIsCountedOnce() {
    results.announce(Properties.class);
    results.announce(Properties.class);
    results.add(SIGMOID, "1 other", Outcome.PASSES, 1);
    assertTrue(results.passes(SIGMOID));
  }

  @Test
  void whatNobodyAnnouncedDoesNotPass() {
    results.add(RELU, "1 first", Outcome.PASSES, 1);
    assertEquals(Status.NOT_GRADED, results.of(RELU).status());
    assertEquals(1, results.of(RELU).properties());
  }

  @Test
  void aFailureShowsBeforeAllPropertiesHaveRun() {
    results.announce(Properties.class);
    results.add(RELU, "1 first", wrong("no"), 1);
    assertEquals(Status.WRONG, results.of(RELU).status());
    results.add(RELU, "1 second", Outcome.PASSES, 1);
    assertEquals(List.of("no"), results.of(RELU).outcome().lines());
    assertEquals("1 first", results.of(RELU).rank());
  }

  @Test
  void ofTwoFailuresTheSmallerRankIsShownInEitherOrder() {
    for (List<String> order : List.of(List.of("0 b", "1 a"), List.of("1 a", "0 b"))) {
      Results fresh = new Results();
      order.forEach(rank -> fresh.add(RELU, rank, wrong(rank), 1));
      assertEquals(List.of("0 b"), fresh.of(RELU).outcome().lines());
      assertEquals("0 b", fresh.of(RELU).rank());
    }
  }

  @Test
  void aFailureCountsMoreThanAPassOfSmallerRank() {
    results.add(RELU, "0 a", Outcome.PASSES, 1);
    results.add(RELU, "1 b", wrong("no"), 1);
    assertEquals(List.of("no"), results.of(RELU).outcome().lines());
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void aFurtherPropertyIsNotRunWhereItCouldFindNothingNew(Status status) {
    Outcome outcome = Outcome.of(status);
    results.add(RELU, "1 a", outcome, 1);
    boolean isSettled =
        switch (status) {
          case NOT_STARTED, WAITS, TOO_SLOW, NOT_ALLOWED -> true;
          case PASSES, NOT_GRADED, WRONG, DOES_NOT_RUN -> false;
        };
    assertEquals(isSettled ? Optional.of(outcome) : Optional.empty(), results.settled(RELU));
    assertEquals(Optional.empty(), results.settled(SIGMOID));
  }

  @Test
  void whatAnotherProcessFoundIsTakenWhole() {
    results.announce(Properties.class);
    results.add(RELU, "1 first", wrong("before"), 1);
    results.take(new Result(RELU, Outcome.PASSES, "", 7, 3));
    assertTrue(results.passes(RELU));
    assertEquals(7, results.of(RELU).properties());
  }

  @Test
  void pointsAreThoseOfWhatPasses() {
    results.take(new Result(RELU, Outcome.PASSES, "", 1, 1));
    results.take(new Result(SIGMOID, Outcome.PASSES, "", 1, 1));
    results.take(new Result(BONUS, Outcome.PASSES, "", 1, 1));
    assertEquals(3, results.points(false));
    assertEquals(5, results.points(true));
    assertEquals(3, results.points(Curriculum.step(2)));
    assertEquals(0, results.points(Curriculum.step(1)));
    assertEquals(2, results.passed(), "the bonus is not among the " + Curriculum.count());
  }

  @Test
  void notesKeepTheirOrderAndComeOnce() {
    results.note(11, "second seed");
    results.note(11, "first seed");
    results.note(11, "second seed");
    results.note(6, "elsewhere");
    assertEquals(List.of("second seed", "first seed"), results.notes(11));
    assertEquals(List.of(), results.notes(1));
  }

  private static Outcome wrong(String line) {
    return Outcome.of(Status.WRONG, line);
  }
}
