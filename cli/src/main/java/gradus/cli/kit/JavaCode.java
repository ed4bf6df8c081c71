package gradus.cli.kit;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import gradus.grading.curriculum.Exercise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A Java file: its lines, and its methods by their place.
 *
 * @param lines the source
 * @param unit its syntax tree; empty if the source is no valid Java
 */
public record JavaCode(List<String> lines, Optional<CompilationUnit> unit) {

  /**
   * A line with its number.
   *
   * @param number from 1 on
   * @param text the line
   */
  public record Line(int number, String text) {}

  public static JavaCode of(String source) {
    ParserConfiguration java17 = new ParserConfiguration().setLanguageLevel(LanguageLevel.JAVA_17);
    return new JavaCode(source.lines().toList(), new JavaParser(java17).parse(source).getResult());
  }

  /**
   * The lines of an exercise's method without Javadoc and annotations; empty if the file has no
   * such method.
   */
  public List<Line> exercise(Exercise exercise) {
    return declaration(exercise).map(this::lines).orElse(List.of());
  }

  /** The declaration of an exercise's method; empty if the file has no such method. */
  public Optional<MethodDeclaration> declaration(Exercise exercise) {
    return unit.flatMap(file -> declaration(file, exercise));
  }

  /** The graded one among the methods of this name. */
  private static Optional<MethodDeclaration> declaration(CompilationUnit file, Exercise exercise) {
    List<MethodDeclaration> named =
        file.findAll(MethodDeclaration.class, m -> isNamed(m, exercise));
    return named.stream()
        .filter(declaration -> declaration.isAnnotationPresent("Graded"))
        .findFirst()
        .or(() -> named.stream().findFirst());
  }

  private static boolean isNamed(MethodDeclaration declaration, Exercise exercise) {
    boolean isInItsClass =
        declaration
            .getParentNode()
            .filter(parent -> parent instanceof NodeWithSimpleName<?>)
            .map(parent -> ((NodeWithSimpleName<?>) parent).getNameAsString())
            .filter(exercise.file()::equals)
            .isPresent();
    return isInItsClass && declaration.getNameAsString().equals(exercise.name());
  }

  private List<Line> lines(MethodDeclaration declaration) {
    int last = declaration.getEnd().orElseThrow().line;
    List<Line> found = new ArrayList<>();
    for (int number = declaration.getBegin().orElseThrow().line; number <= last; number++) {
      String line = lines.get(number - 1);
      if (!found.isEmpty() || !line.strip().startsWith("@")) {
        found.add(new Line(number, line));
      }
    }
    return found;
  }
}
