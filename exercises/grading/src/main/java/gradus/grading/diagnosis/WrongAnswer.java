package gradus.grading.diagnosis;

import java.util.List;
import java.util.stream.Stream;

/**
 * Thrown if a student's method gave a wrong answer. It carries the content of a report: the case,
 * and what is wrong with the answer.
 */
public final class WrongAnswer extends AssertionError {

  /** What {@link #telling} is at most. */
  public static final int MOST_TELLING = 2;

  /** More entries in a case are not typed in to try it. */
  private static final int MOST_TO_TYPE = 24;

  /** Examples have no more. */
  private static final int MOST_AT_A_GLANCE = 12;

  private static final long serialVersionUID = 1L;

  private final transient GivenCase given;
  private final transient MistakeMatch match;
  private final String finding;

  /**
   * Creates the failure.
   *
   * @param finding what is wrong with the answer
   * @param given the case
   * @param match the known mistakes that explain it
   */
  public WrongAnswer(String finding, GivenCase given, MistakeMatch match) {
    super(finding, null);
    this.finding = finding;
    this.given = given;
    this.match = match.shownAs(finding.lines().findFirst().orElse(""));
  }

  /**
   * The known mistakes that explain the answer.
   *
   * @return the match
   */
  public MistakeMatch match() {
    return match;
  }

  /**
   * The case.
   *
   * @return what the method was given
   */
  public GivenCase given() {
    return given;
  }

  /**
   * How much its case tells: nothing of what belongs where if it is degenerate, all if the right
   * answer has several numbers. Where the mistake itself was observed, any case tells all.
   *
   * @return the larger, the more
   */
  public int telling() {
    if (match.certain()) {
      return MOST_TELLING;
    }
    if (given.isDegenerate()) {
      return 0;
    }
    return match.entries() > 1 ? MOST_TELLING : 1;
  }

  /**
   * Whether a person can type its case in.
   *
   * @return whether it has few entries, all of them shown
   */
  public boolean isSmall() {
    return given.isPrinted() && given.entries() <= MOST_TO_TYPE;
  }

  /**
   * Whether it is worth more than a worked example whose case tells nothing.
   *
   * @return whether the mistake was observed, or there are several numbers in a case that is not
   *     much larger
   */
  public boolean isBetterThanDull() {
    boolean isSmall = given.isPrinted() && given.entries() <= MOST_AT_A_GLANCE;
    return match.certain() || (telling() == MOST_TELLING && isSmall);
  }

  /**
   * What is wrong with the answer.
   *
   * @return the lines, nothing indented
   */
  public List<String> finding() {
    return finding.lines().toList();
  }

  /**
   * The whole report: the case, then the finding, one line each, nothing indented.
   *
   * @return the lines
   */
  public List<String> lines() {
    return Stream.of(given.lines(), finding()).flatMap(List::stream).toList();
  }

  /** The report, for IDEs. */
  @Override
  public String getMessage() {
    return given == null ? finding : String.join("\n", lines());
  }
}
