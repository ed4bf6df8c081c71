package gradus.cli.lesson;

import gradus.cli.failure.UserMistake;
import gradus.cli.kit.KitFolder;
import gradus.cli.work.StudentState;
import gradus.cli.work.WorkStatus;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Step;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The door before a derivation page or a part of it. It stands open once the step passes; before
 * that it opens to whoever asks, who is told the price.
 *
 * @param kit the kit with the student's state
 * @param step the step of the page
 * @param closed the exercises whose star an opening costs
 * @param isPage whether all of the page is asked for
 * @param isOpen whether nothing has to be asked
 */
public record DerivationDoor(
    KitFolder kit, Step step, List<Exercise> closed, boolean isPage, boolean isOpen) {

  /**
   * The door before some derivations.
   *
   * @param exercises those asked for; all of the step's for the whole page
   */
  public static DerivationDoor of(KitFolder kit, Step step, List<Exercise> exercises) {
    WorkStatus status = WorkStatus.of(kit);
    List<Exercise> closed =
        exercises.stream()
            .filter(Exercise::isDerivable)
            .filter(exercise -> !status.isDerivationOpen(exercise))
            .toList();
    boolean isPage = exercises.equals(step.exercises());
    boolean isAnswerOpen = !isPage || status.isAnswerOpen(step);
    return new DerivationDoor(kit, step, closed, isPage, closed.isEmpty() && isAnswerOpen);
  }

  /** The door before the whole page. */
  public static DerivationDoor of(KitFolder kit, Step step) {
    return of(kit, step, step.exercises());
  }

  /** What opening it costs, and whether that is wanted. */
  public String question() {
    return closed.isEmpty()
        ? "Step %s does not pass yet. This page has the answer to its lesson's question, and costs no ★. Open it?"
            .formatted(step.label())
        : "Not passed yet: %s. What passes after its derivation was opened has its points, but no ★. Open it?"
            .formatted(names());
  }

  /** The message where nobody can be asked. */
  String refusal() {
    return closed.isEmpty()
        ? "step %s does not pass yet; its page is opened at a keyboard, elsewhere with --yes."
            .formatted(step.label())
        : "the ★ of %s is lost by this; it is asked about at a keyboard, elsewhere add --yes."
            .formatted(names());
  }

  private String names() {
    return closed.stream().map(Exercise::id).collect(Collectors.joining(", "));
  }

  /** Remembers that it was opened; where all of it passes already, as well as that can be done. */
  public void open() {
    try {
      StudentState.change(kit, this::open);
    } catch (UserMistake unwritable) {
      if (!isOpen) {
        throw unwritable;
      }
    }
  }

  private void open(StudentState state) {
    closed.forEach(state::open);
    if (isPage) {
      state.open(step);
    }
  }
}
