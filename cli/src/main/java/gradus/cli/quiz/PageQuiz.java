package gradus.cli.quiz;

import gradus.cli.kit.KitFolder;
import gradus.cli.kit.StateFile;
import gradus.grading.quiz.AskedItem;
import gradus.grading.quiz.Item;
import gradus.grading.quiz.Verdict;
import java.util.List;

/**
 * A session whose questions are all asked at once, and answered in the order that a page has for
 * them: the same items and the same memory as in the terminal.
 */
public final class PageQuiz {

  private final StateFile<QuizState> file;
  private final int number;
  private final List<AskedItem> items;

  private PageQuiz(StateFile<QuizState> file, int number, List<AskedItem> items) {
    this.file = file;
    this.number = number;
    this.items = items;
  }

  /**
   * Begins a session.
   *
   * @param kit with the items and the student's state
   * @param step that they are about
   * @param count how many at most
   */
  public static PageQuiz begin(KitFolder kit, int step, int count) {
    StateFile<QuizState> file = QuizState.file(kit);
    QuizState state = file.read().state();
    int number = state.sessions + 1;
    List<Item> planned = new QuizPlan(QuizItems.of(kit), state).items(step, count);
    return new PageQuiz(
        file, number, planned.stream().map(item -> item.draw((long) number)).toList());
  }

  /** The number of the session. */
  public int number() {
    return number;
  }

  /** What it asks, in order. */
  public List<AskedItem> items() {
    return items;
  }

  /**
   * Judges an answer and remembers what it came to.
   *
   * @param item one of the items
   * @param answer what was typed; a question mark leaves the question out
   */
  public Verdict answer(AskedItem item, String answer) {
    Verdict verdict = answer.strip().equals("?") ? item.skipped() : item.judge(answer);
    if (verdict.kind() != Verdict.Kind.AGAIN) {
      boolean isRight = verdict.kind() == Verdict.Kind.RIGHT;
      file.change(state -> state.answered(item.item().id(), number, isRight));
    }
    return verdict;
  }
}
