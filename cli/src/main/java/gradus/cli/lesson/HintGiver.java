package gradus.cli.lesson;

import gradus.cli.failure.UserMistake;
import gradus.cli.kit.KitFolder;
import gradus.cli.terminal.Terminal;
import gradus.cli.work.StudentState;
import gradus.grading.curriculum.Exercise;
import gradus.grading.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives the hints of exercises in order and counts them. */
public final class HintGiver {

  private final KitFolder kit;
  private final Terminal terminal;
  private final int width;

  /**
   * Creates a giver of hints.
   *
   * @param kit the kit with the hints and the student's state
   * @param terminal the terminal that shows them
   * @param width the width of its lines
   */
  public HintGiver(KitFolder kit, Terminal terminal, int width) {
    this.kit = kit;
    this.terminal = terminal;
    this.width = width;
  }

  /**
   * Returns the next hint of an exercise, which is then counted as given.
   *
   * @param exercise the exercise
   * @return its lines; after the last hint, the last one again with the place to read on
   */
  public List<String> next(Exercise exercise) {
    Hints hints = Hints.of(kit, exercise);
    if (hints.count() == 0) {
      throw new UserMistake(
          "there are no hints for %s.%s".formatted(exercise.label(), readOn(exercise)));
    }
    int before = StudentState.read(kit).hints.getOrDefault(exercise.id(), 0);
    int number = Math.min(before + 1, hints.count());
    List<String> lines = new ArrayList<>();
    lines.add(
        terminal.bold("%s, hint %d of %d".formatted(exercise.label(), number, hints.count())));
    lines.add("");
    lines.addAll(
        new MarkdownView(terminal, "exercises/lessons/hints").lines(hints.get(number), width));
    if (before >= hints.count()) {
      lines.add("");
      lines.addAll(Text.wrap("There are no more hints." + readOn(exercise), width));
    }
    count(exercise, number).ifPresent(lines::add);
    return lines;
  }

  /**
   * Counts a hint as given. Returns a note if the folder cannot be written; the hint is given all
   * the same.
   */
  private Optional<String> count(Exercise exercise, int number) {
    try {
      StudentState.change(kit, state -> state.hints.merge(exercise.id(), number, Math::max));
      return Optional.empty();
    } catch (UserMistake unwritable) {
      return Optional.of("(%s)".formatted(unwritable.getMessage()));
    }
  }

  private String readOn(Exercise exercise) {
    return Lesson.find(kit, exercise.step())
        .map(
            lesson ->
                " The lesson is %s; cli/gradus lesson %02d shows it."
                    .formatted(lesson.name(), exercise.step()))
        .orElse("");
  }
}
