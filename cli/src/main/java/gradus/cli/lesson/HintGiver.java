package gradus.cli.lesson;

import gradus.cli.failure.UserMistake;
import gradus.cli.kit.KitFolder;
import gradus.cli.terminal.Terminal;
import gradus.cli.work.StudentState;
import gradus.cli.work.WorkStatus;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives the hints of exercises in order, and counts those that were shown. */
public final class HintGiver {

  private static final String BEFORE_THE_LAST =
      "The next hint opens the derivation: what passes after it has no ★.";

  private static final String BEFORE_THE_LAST_KEPT =
      "The next hint is the last one: what passes after it has no ★.";

  private static final String THE_LAST_KEPT =
      "This is the last hint: what passes from now on has no ★.";

  private static final String THE_LAST =
      "This opens the derivation, cli/gradus derivation %s: what passes from now on has no ★.";

  private final KitFolder kit;
  private final Terminal terminal;
  private final int width;

  /**
   * A hint that may still have to be shown.
   *
   * @param exercise the exercise
   * @param number from 1 on
   * @param opens whether it opens the derivation of the exercise
   * @param lines its text
   */
  public record Hint(Exercise exercise, int number, boolean opens, List<String> lines) {}

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
   * Returns the next hint of an exercise. It is the next one until {@link #shown} has counted it.
   *
   * @param exercise the exercise
   * @return after the last hint, the last one again with the place to read on
   */
  public Hint next(Exercise exercise) {
    Hints hints = hints(exercise);
    int before = shown(exercise, hints);
    int number = Math.min(before + 1, hints.count());
    boolean isLast = number == hints.count();
    boolean isClosed = exercise.isDerivable() && !WorkStatus.of(kit).isDerivationOpen(exercise);
    List<String> lines = new ArrayList<>();
    if (isLast && isClosed) {
      String last = hasDerivation(exercise) ? THE_LAST.formatted(exercise.id()) : THE_LAST_KEPT;
      lines.addAll(Text.wrap(last, width));
      lines.add("");
    }
    lines.addAll(text(exercise, hints, number));
    if (before >= hints.count()) {
      add(
          lines,
          "There are no more hints; cli/gradus hint %s --all shows all of them.%s"
              .formatted(exercise.id(), readOn(exercise)));
    } else if (number == hints.count() - 1 && isClosed) {
      add(lines, hasDerivation(exercise) ? BEFORE_THE_LAST : BEFORE_THE_LAST_KEPT);
    }
    return new Hint(exercise, number, isLast && exercise.isDerivable(), List.copyOf(lines));
  }

  private boolean hasDerivation(Exercise exercise) {
    return kit.hasDerivations(Curriculum.stepOf(exercise));
  }

  /**
   * What has to be asked before a hint is shown, because it costs a star.
   *
   * @param hint the hint
   * @return empty if it costs nothing
   */
  public Optional<String> question(Hint hint) {
    return Optional.of(door(hint))
        .filter(door -> isAsked(hint, door))
        .map(DerivationDoor::question);
  }

  /** The message where nobody can be asked. */
  String refusal(Hint hint) {
    return door(hint).refusal();
  }

  private DerivationDoor door(Hint hint) {
    Exercise exercise = hint.exercise();
    return DerivationDoor.of(kit, Curriculum.stepOf(exercise), List.of(exercise));
  }

  private static boolean isAsked(Hint hint, DerivationDoor door) {
    return hint.opens() && !door.closed().isEmpty();
  }

  /**
   * Returns all hints of an exercise that were shown before.
   *
   * @param exercise the exercise
   * @return their lines, or a sentence if there was none
   */
  public List<String> again(Exercise exercise) {
    Hints hints = hints(exercise);
    int shown = shown(exercise, hints);
    List<String> lines = new ArrayList<>();
    for (int number = 1; number <= shown; number++) {
      if (number > 1) {
        lines.add("");
      }
      lines.addAll(text(exercise, hints, number));
    }
    return shown == 0
        ? Text.wrap(
            "No hint for %s was shown yet; cli/gradus hint %s shows the first."
                .formatted(exercise.label(), exercise.id()),
            width)
        : lines;
  }

  /**
   * Counts a hint that was shown. Returns a note if the folder cannot be written.
   *
   * @param hint the hint
   */
  public Optional<String> shown(Hint hint) {
    try {
      StudentState.change(kit, state -> count(hint, state));
      return Optional.empty();
    } catch (UserMistake unwritable) {
      return Optional.of("(%s)".formatted(unwritable.getMessage()));
    }
  }

  private static void count(Hint hint, StudentState state) {
    if (hint.opens()) {
      state.open(hint.exercise());
    }
    state.hints.merge(hint.exercise().id(), hint.number(), Math::max);
  }

  private int shown(Exercise exercise, Hints hints) {
    int shown = StudentState.read(kit).hints.getOrDefault(exercise.id(), 0);
    return Math.max(0, Math.min(shown, hints.count()));
  }

  private Hints hints(Exercise exercise) {
    Hints hints = Hints.of(kit, exercise);
    if (hints.count() == 0) {
      throw new UserMistake(
          "there are no hints for %s.%s".formatted(exercise.label(), readOn(exercise)));
    }
    return hints;
  }

  private List<String> text(Exercise exercise, Hints hints, int number) {
    List<String> lines = new ArrayList<>();
    lines.add(
        terminal.bold("%s, hint %d of %d".formatted(exercise.label(), number, hints.count())));
    lines.add("");
    lines.addAll(
        new MarkdownView(terminal, "exercises/lessons/hints").lines(hints.get(number), width));
    return lines;
  }

  private void add(List<String> lines, String sentence) {
    lines.add("");
    lines.addAll(Text.wrap(sentence, width));
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
