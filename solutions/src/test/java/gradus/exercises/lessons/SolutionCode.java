package gradus.exercises.lessons;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.stmt.Statement;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds lines of the solutions in a text, which neither a lesson nor a hint may give away. */
public final class SolutionCode {

  /** The shortest line to find; shorter ones and single words are in everybody's code. */
  private static final int SHORTEST = 12;

  private static final JavaParser PARSER =
      new JavaParser(new ParserConfiguration().setLanguageLevel(LanguageLevel.JAVA_17));

  private SolutionCode() {}

  /**
   * The lines of a step's solution that a text contains, however they are spaced.
   *
   * @param text any text
   * @param step the step
   * @return the lines, without spaces
   */
  public static List<String> linesIn(String text, Step step) {
    String squeezed = squeeze(text);
    return step.exercises().stream()
        .map(Exercise::file)
        .distinct()
        .flatMap(file -> lines(step, file))
        .filter(line -> squeezed.contains(line))
        .distinct()
        .toList();
  }

  private static Stream<String> lines(Step step, String file) {
    Path source =
        Path.of("src", "main", "java", "gradus", "exercises", step.folder(), file + ".java");
    try {
      return PARSER
          .parse(source)
          .getResult()
          .orElseThrow()
          .findAll(MethodDeclaration.class)
          .stream()
          .filter(exercise -> exercise.isAnnotationPresent("Graded"))
          .flatMap(exercise -> exercise.getBody().orElseThrow().findAll(Statement.class).stream())
          .map(SolutionCode::line)
          .map(SolutionCode::squeeze)
          .filter(line -> line.length() >= SHORTEST && !line.matches("\\w+"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The first line of a statement, on one line if it is a simple one. */
  private static String line(Statement statement) {
    statement.getAllContainedComments().forEach(Node::remove);
    statement.removeComment();
    String code = statement.toString();
    return statement.isExpressionStmt() || statement.isReturnStmt()
        ? code.replaceFirst("^return ", "")
        : code.lines().findFirst().orElse("");
  }

  private static String squeeze(String text) {
    return text.replaceAll("[\\s`;{]", "");
  }
}
