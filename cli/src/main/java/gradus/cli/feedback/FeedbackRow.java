package gradus.cli.feedback;

import gradus.grading.curriculum.Step;
import java.util.List;

/**
 * A step on the board.
 *
 * @param step the step, or the finale
 * @param cells its exercises, in their order
 */
public record FeedbackRow(Step step, List<FeedbackCell> cells) {

  /**
   * The points earned.
   *
   * @return their sum
   */
  public int earned() {
    return cells.stream().mapToInt(FeedbackCell::earned).sum();
  }

  /**
   * What the step is worth in this course.
   *
   * @return points
   */
  public int of() {
    return cells.stream().mapToInt(FeedbackCell::of).sum();
  }

  /**
   * The points as a board shows them.
   *
   * @return earned and possible ones; nothing for the finale, which has none
   */
  public String points() {
    return cells.get(0).exercise().isFinale() ? "" : "%d/%d".formatted(earned(), of());
  }

  /**
   * The title with its number.
   *
   * @return for example {@code 07 Dense layer}
   */
  public String title() {
    return cells.get(0).exercise().isFinale() ? step.title() : step.label() + " " + step.title();
  }
}
