package gradus.grading.quiz;

import gradus.grading.text.VisibleText;
import java.util.List;

/**
 * What an answer to an item came to.
 *
 * @param kind whether it was right
 * @param misconception the name of the known mistake that gives this wrong answer; empty if none
 *     does
 * @param right the right answer; empty if the answer could not be read
 * @param sentences what the student is told, a paragraph each
 */
public record Verdict(Kind kind, String misconception, String right, List<String> sentences) {

  private static final int LONGEST = 40;

  /** The kinds of verdicts. */
  public enum Kind {
    /** The answer is right. */
    RIGHT,
    /** The answer is wrong. */
    WRONG,
    /** There was no answer. */
    SKIPPED,
    /** The answer could not be read, and may be given again. */
    AGAIN
  }

  /** The answer may be given again. */
  static Verdict again(String sentence) {
    return new Verdict(Kind.AGAIN, "", "", List.of(sentence));
  }

  /**
   * The answer is none.
   *
   * @param answer what was typed; it is quoted, unless it is too long for that
   * @param sentence the end of a sentence that begins with it
   */
  static Verdict unreadable(String answer, String sentence) {
    String typed = VisibleText.of(answer.strip());
    if (typed.isEmpty()) {
      return again("Nothing was typed; ? leaves the question out.");
    }
    return again((typed.length() > LONGEST ? "That" : typed) + " " + sentence);
  }
}
