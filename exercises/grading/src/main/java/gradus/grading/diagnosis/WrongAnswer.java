package gradus.grading.diagnosis;

import java.util.ArrayList;
import java.util.List;

/**
 * A student's method gave a wrong answer. It carries what a report shows: what the method was
 * given, and what is wrong with what it gave.
 */
public final class WrongAnswer extends AssertionError {

  private static final long serialVersionUID = 1L;

  private final transient GivenCase given;
  private final transient MistakeMatch match;
  private final String finding;

  /**
   * A wrong answer.
   *
   * @param finding what is wrong with it
   * @param given what the method was given
   * @param match what the answer tells about the mistake behind it
   */
  public WrongAnswer(String finding, GivenCase given, MistakeMatch match) {
    super(finding, null);
    this.finding = finding;
    this.given = given;
    this.match = match;
  }

  /**
   * What it tells about the mistake.
   *
   * @return the mistakes that give it
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

  /** What an IDE shows. */
  @Override
  public String getMessage() {
    return given == null ? finding : String.join("\n", lines());
  }
}
