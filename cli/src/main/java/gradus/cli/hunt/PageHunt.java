package gradus.cli.hunt;

import gradus.cli.failure.UserMistake;
import gradus.cli.hunt.HuntSheet.Choice;
import gradus.cli.hunt.HuntTask.Spot;
import gradus.cli.kit.KitFolder;
import gradus.cli.work.WorkStatus;
import gradus.grading.curriculum.Step;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A task of the hunt for a page: the line is asked for, at most twice, and then the cause, once. It
 * opens, counts and is remembered as in the terminal.
 */
public final class PageHunt {

  private static final int TRIES = 2;

  private final KitFolder kit;
  private final HuntSheet sheet;
  private int tries;
  private boolean isLineRight;

  /**
   * What an answer came to.
   *
   * @param isRight whether it was right
   * @param asksAgain whether the same is asked once more
   * @param sentence what the student is told
   */
  public record Judged(boolean isRight, boolean asksAgain, String sentence) {}

  private PageHunt(KitFolder kit, HuntSheet sheet) {
    this.kit = kit;
    this.sheet = sheet;
  }

  /** Whether the hunts of a step are open: they are once all of its methods pass. */
  public static boolean isOpen(KitFolder kit, Step step) {
    return WorkStatus.of(kit).hasPassed(step);
  }

  /**
   * The next task of a step: first what was never played, then what was missed.
   *
   * @return empty if all of them are found
   */
  public static Optional<PageHunt> next(KitFolder kit, Step step) {
    HuntState state = HuntState.file(kit).read().state();
    // Of a damaged file gradus hunt tells; the page goes on with the others.
    return HuntFile.readAll(kit, damaged -> {}).stream()
        .filter(task -> task.step().equals(step) && !state.isFound(task))
        .min(Comparator.comparing(state::isMissed))
        .map(task -> new PageHunt(kit, HuntSheet.of(kit, task, new Random())));
  }

  /** The name of the task. */
  public String name() {
    return sheet.task().name();
  }

  /** What stands above it. */
  public String title() {
    return sheet.task().title();
  }

  /** What has happened. */
  public List<String> story() {
    return sheet.task().story();
  }

  /** The lines of the code, numbered from 1. */
  public List<String> code() {
    return sheet.code();
  }

  /** What the code does, in lines of characters. */
  public List<String> picture() {
    return sheet.task().picture();
  }

  /** The causes by their letters. */
  public Map<String, String> causes() {
    Map<String, String> causes = new LinkedHashMap<>();
    sheet.causes().forEach(choice -> causes.put(choice.letter(), choice.sentence()));
    return causes;
  }

  /** What the task teaches, once it is over. */
  public List<String> after() {
    return sheet.task().after();
  }

  /** Judges a line, or a gap such as 4-5. */
  public Judged line(String answer) {
    Spot spot =
        sheet
            .spot(answer.strip())
            .orElseThrow(
                () ->
                    new UserMistake(
                        "a line is a number from 1 to %d, or two such as 4-5 for a gap."
                            .formatted(sheet.code().size())));
    tries++;
    boolean isRight = sheet.task().spots().contains(spot);
    isLineRight |= isRight && tries == 1;
    boolean asksAgain = !isRight && tries < TRIES;
    String sentence = isRight ? sheet.answer() : sheet.remark(spot);
    return new Judged(
        isRight, asksAgain, isRight || asksAgain ? sentence : sentence + " " + sheet.answer());
  }

  /** Judges a cause by its letter, and remembers how the task has ended. */
  public Judged cause(String letter) {
    Choice choice =
        sheet.choice(letter).orElseThrow(() -> new UserMistake("a cause is one of the letters."));
    Choice right = sheet.rightCause();
    boolean isFound = choice.isRight() && isLineRight;
    HuntState.file(kit).change(state -> state.add(name(), isFound));
    String it = "It is %s: %s".formatted(right.letter(), right.sentence());
    return new Judged(choice.isRight(), false, choice.isRight() ? it : choice.lesson() + " " + it);
  }
}
