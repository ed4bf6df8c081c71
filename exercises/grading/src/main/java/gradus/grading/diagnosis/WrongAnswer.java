package gradus.grading.diagnosis;

import java.util.List;
import java.util.stream.Stream;

/**
 * Thrown if a student's method gave a wrong answer. It carries the content of a report: the case,
 * and what is wrong with the answer.
 */
public final class WrongAnswer extends AssertionError {

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
    this.match = match;
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
