package gradus.cli.hunt;

import gradus.cli.kit.KitFolder;
import gradus.grading.bank.Change;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Step;
import java.util.List;
import java.util.Map;

/**
 * A task of the hunt.
 *
 * @param name of its file, such as {@code 07-bias-mean}; it begins with the step's number
 * @param title of one line
 * @param mistake of the bank
 * @param shows the methods that are shown; none for the mistake's alone
 * @param spots where the mistake is; several are equally right
 * @param story who wrote it and what for
 * @param picture what the code does: lines that are shown as they are
 * @param lines what a right line does, by its number
 * @param cause the right cause; empty for the bank's own sentence
 * @param others the four wrong causes
 * @param after the explanation, a paragraph each
 */
record HuntTask(
    String name,
    String title,
    String mistake,
    List<String> shows,
    List<Spot> spots,
    List<String> story,
    List<String> picture,
    Map<Integer, String> lines,
    String cause,
    List<WrongCause> others,
    List<String> after) {

  /** The length of a step's number, with which names begin. */
  private static final int DIGITS = 2;

  /**
   * A line, or the gap in which one is missing.
   *
   * @param first its number, or that of the line before the gap
   * @param last the same, or that of the line behind the gap
   */
  record Spot(int first, int last) {

    boolean isGap() {
      return first != last;
    }

    @Override
    public String toString() {
      return isGap() ? first + "-" + last : String.valueOf(first);
    }
  }

  /**
   * A cause that is plausible and wrong.
   *
   * @param text the cause, or a mistake of the bank whose sentence it is
   * @param lesson why it is not that: what would be seen instead
   */
  record WrongCause(String text, String lesson) {

    String sentence(KitFolder kit) {
      return text.matches("step\\d\\d/\\S+") ? HuntBank.mistake(kit, text).sentence() : text;
    }
  }

  Step step() {
    return Curriculum.step(Integer.parseInt(name.substring(0, DIGITS)));
  }

  Change change(KitFolder kit) {
    return HuntBank.mistake(kit, mistake);
  }

  /** The cause, which is the bank's sentence unless that gives too much away. */
  String rightCause(KitFolder kit) {
    return cause.isEmpty() ? change(kit).sentence() : cause;
  }
}
