package gradus.exercises.factory;

import gradus.grading.curriculum.Status;
import java.util.List;

/**
 * What became of a variant.
 *
 * @param status the id of its {@link Status}, or {@link #NOT_COMPILED}, or {@link #CRASHED}
 * @param seed the first seed under which it did not pass, or the last of all
 * @param message what the student would read, or the compiler's words; no line ends in it
 */
public record Verdict(String status, long seed, String message) {

  /** The compiler refuses it. */
  public static final String NOT_COMPILED = "does-not-compile";

  /** It ended the process that graded it, or made it stand still. */
  public static final String CRASHED = "crashed";

  /** It had no processor for its time, so whether it is too slow is not known. */
  public static final String STARVED = "starved";

  /** It is the program that it was made of: the same classes, byte for byte. */
  public static final String UNCHANGED = "unchanged";

  /**
   * A verdict.
   *
   * @param status its id
   * @param seed of the cases
   * @param lines what the student would read
   * @return the verdict
   */
  public static Verdict of(String status, long seed, List<String> lines) {
    String line = String.join(" ⏎ ", lines).replaceAll("\\R", " ⏎ ").replace('\t', ' ');
    return new Verdict(status, seed, line);
  }

  /**
   * Whether the compiler accepts it.
   *
   * @return whether it was graded
   */
  public boolean compiles() {
    return !status.equals(NOT_COMPILED);
  }

  /**
   * Whether it is the same program as before.
   *
   * @return whether nothing was changed
   */
  public boolean isUnchanged() {
    return status.equals(UNCHANGED);
  }

  /**
   * Whether the machine has decided and not the program: grading it again may give something else.
   *
   * @return whether nothing follows from it
   */
  public boolean isUndecided() {
    return status.equals(STARVED) || status.equals(CRASHED);
  }

  /**
   * Whether it has all points.
   *
   * @return whether it passes
   */
  public boolean passes() {
    return status.equals(Status.PASSES.id());
  }

  /** Whether a line of a journal was written to its end. */
  static boolean isWhole(String line) {
    return line.split("\t", -1).length == 3;
  }

  /** One line, for a journal. */
  String line() {
    return status + '\t' + seed + '\t' + message;
  }

  /** The verdict that a line of a journal stands for. */
  static Verdict parse(String line) {
    String[] parts = line.split("\t", 3);
    return new Verdict(parts[0], Long.parseLong(parts[1]), parts[2]);
  }
}
