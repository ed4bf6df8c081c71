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
   * How much its case tells: nothing of what belongs where if it is degenerate, little if the right
   * answer is a single number, otherwise all.
   *
   * @return the larger, the more
   */
  public int telling() {
    if (given.isDegenerate()) {
      return 0;
    }
    return match.entries() == 1 ? 1 : MOST_TELLING;
  }

  /**
   * Whether a person can type its case in.
   *
   * @return whether it has few entries, all of them shown
   */
  public boolean isSmall() {
    return given.isSmall();
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
