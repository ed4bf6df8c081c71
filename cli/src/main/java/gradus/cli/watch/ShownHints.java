package gradus.cli.watch;

import gradus.cli.failure.UserMistake;
import gradus.cli.kit.KitFolder;
import gradus.cli.lesson.HintGiver;
import gradus.cli.lesson.HintGiver.Hint;
import gradus.cli.terminal.Terminal;
import gradus.grading.curriculum.Exercise;
import gradus.grading.text.Text;
import java.util.List;
import java.util.Optional;

/**
 * The hints of the window of {@code watch}. One counts once a drawing has had all of its lines; one
 * that was cut off is given again.
 */
final class ShownHints {

  /** The width of hints: the screen's text has 80 columns at most and begins in the third. */
  private static final int WIDTH = 78;

  private static final String AGAIN = " Press h once more to open it.";

  private final HintGiver giver;
  private final Terminal terminal;

  /** The hint that was asked for and not seen yet. */
  private Optional<Hint> pending = Optional.empty();

  /** Who has been told what the next hint costs, and may ask for it again. */
  private Optional<Exercise> told = Optional.empty();

  ShownHints(KitFolder kit, Terminal terminal) {
    // Without bold letters, whose codes the screen could not measure.
    this.giver = new HintGiver(kit, terminal.asPipe(), WIDTH);
    this.terminal = terminal;
  }

  /** The next hint of an exercise; before one that costs a star, what it costs. */
  List<String> next(Exercise exercise) {
    pending = Optional.empty();
    boolean isTold = told.filter(exercise::equals).isPresent();
    told = Optional.empty();
    try {
      Hint hint = giver.next(exercise);
      Optional<String> question = giver.question(hint);
      if (question.isPresent() && !isTold) {
        told = Optional.of(exercise);
        return Text.wrap(question.get() + AGAIN, WIDTH);
      }
      pending = Optional.of(hint);
      return hint.lines();
    } catch (UserMistake none) {
      return List.of(none.getMessage());
    }
  }

  /** Counts the hint that was asked for, if the lines of a drawing have all of it. */
  void drawn(List<String> lines) {
    String drawn = words(lines);
    Optional<Hint> seen = pending.filter(hint -> drawn.contains(words(hint.lines())));
    if (seen.isPresent()) {
      pending = Optional.empty();
      // A folder that cannot be written keeps no hint from being read.
      giver.shown(seen.get());
    }
  }

  /** The text as one line: a narrow window breaks it elsewhere. */
  private String words(List<String> lines) {
    return terminal.plain(String.join(" ", lines)).replaceAll("\\s+", " ").strip();
  }
}
