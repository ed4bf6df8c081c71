package gradus.exercises.grading;

import java.util.ArrayList;
import java.util.List;

/**
 * A student's method gave a wrong answer. It carries what a report shows: what the method was
 * given, and what is wrong with what it gave.
 */
public final class WrongAnswer extends AssertionError {

  private static final long serialVersionUID = 1L;

  private final transient Case given;
  private final transient Clues clues;
  private final String finding;

  WrongAnswer(String finding, Case given, Clues clues) {
    super(finding, null);
    this.finding = finding;
    this.given = given;
    this.clues = clues;
  }

  /** What it tells about the mistake. */
  Clues clues() {
    return clues;
  }

  /** The whole report: the case, then the finding, one line each, nothing indented. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Case.Part part : given.parts()) {
      lines.add(part.name() + " " + part.lines().get(0));
      String indent = " ".repeat(indentOf(part));
      part.lines().stream().skip(1).forEach(line -> lines.add(indent + line));
    }
    lines.addAll(finding.lines().toList());
    return lines;
  }

  private static int indentOf(Case.Part part) {
    return part.name().length() + 1 + Math.max(0, part.lines().get(0).indexOf('['));
  }

  /** What an IDE shows. */
  @Override
  public String getMessage() {
    return given == null ? finding : String.join("\n", lines());
  }
}
