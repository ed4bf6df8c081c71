package gradus.cli.quiz;

import gradus.grading.quiz.Item;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Chooses the items of a session: two thirds from the step itself and one third from earlier steps,
 * which come in turn, so that each comes back after the same number of sessions. The same state
 * gives the same items.
 */
final class QuizPlan {

  private final List<Item> pool;
  private final QuizState state;
  private final int session;

  QuizPlan(List<Item> pool, QuizState state) {
    this.pool = pool;
    this.state = state;
    this.session = state.sessions + 1;
  }

  /**
   * Chooses items, each once.
   *
   * @param step the step that they are about; 0 if all are earlier ones
   * @param count how many at most
   */
  List<Item> items(int step, int count) {
    List<Item> own = pool.stream().filter(item -> item.step() == step).sorted(urgency()).toList();
    List<Item> earlier = inTurn(item -> step == 0 || item.step() < step);
    int back = Math.min(earlier.size(), step == 0 ? count : (count + 1) / 3);
    int ahead = Math.min(own.size(), count - back);
    back = Math.min(earlier.size(), count - ahead);
    return mixed(own.subList(0, ahead), earlier.subList(0, back));
  }

  /**
   * What was missed before, then what was never asked, then what was asked longest ago, and of that
   * what was asked least often.
   */
  private Comparator<Item> urgency() {
    return Comparator.comparing((Item item) -> !state.isMissed(item.id()))
        .thenComparing(item -> state.lastSession(item.id()))
        .thenComparing(item -> state.timesAsked(item.id()));
  }

  /** The due items: first those that were missed, then one of each step in turn. */
  private List<Item> inTurn(Predicate<Item> isWanted) {
    List<Item> due =
        pool.stream()
            .filter(isWanted)
            .filter(item -> state.isDue(item.id(), session))
            .sorted(urgency())
            .toList();
    Set<Item> chosen = new LinkedHashSet<>();
    due.stream().filter(item -> state.isMissed(item.id())).forEach(chosen::add);
    List<Deque<Item>> steps = byStep(due);
    while (chosen.size() < due.size()) {
      steps.stream().map(Deque::poll).filter(item -> item != null).forEach(chosen::add);
    }
    return List.copyOf(chosen);
  }

  /** The steps that were asked longest ago come first. */
  private List<Deque<Item>> byStep(List<Item> due) {
    Map<Integer, Deque<Item>> steps =
        due.stream()
            .collect(
                Collectors.groupingBy(
                    Item::step, TreeMap::new, Collectors.toCollection(ArrayDeque::new)));
    return steps.entrySet().stream()
        .sorted(Comparator.comparing(entry -> lastSessionOf(entry.getKey())))
        .map(Map.Entry::getValue)
        .toList();
  }

  private int lastSessionOf(int step) {
    return pool.stream()
        .filter(item -> item.step() == step)
        .mapToInt(item -> state.lastSession(item.id()))
        .max()
        .orElse(0);
  }

  /** Puts the second list between the first at even distances. */
  private static List<Item> mixed(List<Item> own, List<Item> earlier) {
    int count = own.size() + earlier.size();
    List<Item> mixed = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      int back = i * earlier.size() / count;
      boolean isEarlier = back > (i - 1) * earlier.size() / count;
      mixed.add(isEarlier ? earlier.get(back - 1) : own.get(i - back - 1));
    }
    return mixed;
  }
}
