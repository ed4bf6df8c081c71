package gradus.cli.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.kit.KitFolder;
import gradus.grading.quiz.Item;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The items of a session: no item twice, a pool that rotates, earlier steps spaced evenly. */
class QuizPlanTest {

  private static final List<Item> POOL =
      QuizItems.of(new KitFolder(Path.of("").toAbsolutePath().getParent()));
  private static final int COUNT = 8;

  private final QuizState state = new QuizState();

  private List<Item> plan(int step) {
    return new QuizPlan(POOL, state).items(step, COUNT);
  }

  /** Answers a session, all of it right but one item. */
  private List<String> answer(int step, String missed) {
    int session = state.sessions + 1;
    List<String> ids = plan(step).stream().map(Item::id).toList();
    ids.forEach(id -> state.answered(id, session, !id.equals(missed)));
    return ids;
  }

  @Test
  void theSameStateGivesTheSameItems() {
    for (int step = 1; step <= 13; step++) {
      assertEquals(plan(step), plan(step));
      answer(step, "");
    }
  }

  @Test
  void noItemComesTwiceInASession() {
    for (int session = 1; session <= 60; session++) {
      List<String> ids = answer(session % 13 + 1, "");
      assertEquals(ids.size(), new HashSet<>(ids).size());
    }
  }

  @Test
  void theItemsOfAStepAreAskedEquallyOften() {
    Map<String, Integer> asked = new TreeMap<>();
    POOL.stream().filter(item -> item.step() == 7).forEach(item -> asked.put(item.id(), 0));
    for (int session = 1; session <= 16; session++) {
      answer(7, "").forEach(id -> asked.computeIfPresent(id, (same, times) -> times + 1));
    }
    IntSummaryStatistics times = asked.values().stream().mapToInt(t -> t).summaryStatistics();
    assertTrue(times.getMin() > 0 && times.getMax() - times.getMin() <= 1, asked.toString());
  }

  @Test
  void theFirstStepHasNoEarlierOnes() {
    List<Item> items = plan(1);
    assertTrue(items.size() >= 6, "there are six items at least");
    items.forEach(item -> assertEquals(1, item.step()));
  }

  @Test
  void aThirdComesFromEarlierStepsAtEvenDistances() {
    List<Integer> steps = plan(7).stream().map(Item::step).toList();
    assertEquals(List.of(7, 7, 1, 7, 7, 2, 7, 3), steps);
  }

  @Test
  void theWholePoolOfAStepComesBeforeAnythingComesAgain() {
    long size = POOL.stream().filter(item -> item.step() == 5).count();
    Set<String> seen = new HashSet<>();
    int first = ownOf(5, answer(5, ""), seen);
    int second = ownOf(5, answer(5, ""), seen);
    assertEquals(5, first);
    assertEquals(size - 5, second);
    assertEquals(size, seen.size());
  }

  private static int ownOf(int step, List<String> ids, Set<String> seen) {
    String start = "%02d-".formatted(step);
    return (int) ids.stream().filter(id -> id.startsWith(start)).filter(seen::add).count();
  }

  @Test
  void whatWasMissedIsTheFirstOfTheNextSession() {
    String missed = answer(7, plan(7).get(2).id()).get(2);
    assertTrue(missed.startsWith("01-"));
    List<String> next = plan(7).stream().map(Item::id).toList();
    assertEquals(missed, next.stream().filter(id -> !id.startsWith("07-")).findFirst().orElse(""));
  }

  @Test
  void whatWasRightRestsForThreeSessions() {
    String id = answer(7, "").get(2);
    for (int session = 2; session <= 4; session++) {
      assertFalse(state.isDue(id, session));
    }
    assertTrue(state.isDue(id, 5));
  }

  /** Twelve earlier steps, three of them a session: each comes every fourth session. */
  @Test
  void earlierStepsComeBackAtEvenDistances() {
    Map<Integer, List<Integer>> sessions = new TreeMap<>();
    for (int session = 1; session <= 40; session++) {
      for (String id : answer(13, "")) {
        int step = Integer.parseInt(id.substring(0, 2));
        sessions.computeIfAbsent(step, s -> new ArrayList<>()).add(session);
      }
    }
    sessions.remove(13);
    assertEquals(12, sessions.size());
    for (List<Integer> at : sessions.values()) {
      assertEquals(10, at.size());
      for (int i = 1; i < at.size(); i++) {
        assertEquals(4, at.get(i) - at.get(i - 1));
      }
    }
  }

  @Test
  void afterAllStepsTheItemsAreThoseOfAllSteps() {
    List<Integer> steps = plan(0).stream().map(Item::step).toList();
    assertEquals(List.of(1, 2, 3, 4, 5, 6, 7, 8), steps);
  }
}
