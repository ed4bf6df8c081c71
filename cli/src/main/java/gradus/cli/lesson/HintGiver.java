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

/** Gives hints, and counts which have been given. */
public final class HintGiver {

  private final KitFolder kit;
  private final Terminal terminal;
  private final int width;

  /**
   * A giver of hints.
   *
   * @param kit whose hints, and whose student
   * @param terminal what it can show
   * @param width of its lines
   */
  public HintGiver(KitFolder kit, Terminal terminal, int width) {
    this.kit = kit;
    this.terminal = terminal;
    this.width = width;
  }

  /**
   * The next hint of a method, which is then counted as given.
   *
   * @param exercise the exercise
   * @return its lines; after the last one that one again, and where to read on
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

  /** What cannot be counted, in a folder that cannot be written, is given all the same. */
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
