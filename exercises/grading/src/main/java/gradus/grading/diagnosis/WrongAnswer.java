package gradus.grading.diagnosis;

import java.util.ArrayList;
import java.util.List;

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
   * The whole report: the case, then the finding, one line each, nothing indented.
   *
   * @return the lines
   */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (GivenCase.Part part : given.parts()) {
      lines.add(part.name() + " " + part.lines().get(0));
      String indent = " ".repeat(indentOf(part));
      part.lines().stream().skip(1).forEach(line -> lines.add(indent + line));
    }
    lines.addAll(finding.lines().toList());
    return lines;
  }

  private static int indentOf(GivenCase.Part part) {
    return part.name().length() + 1 + Math.max(0, part.lines().get(0).indexOf('['));
  }

  /** The report, for IDEs. */
  @Override
  public String getMessage() {
    return given == null ? finding : String.join("\n", lines());
  }
}
