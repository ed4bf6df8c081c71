package gradus.grading.curriculum;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Position;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.stmt.BlockStmt;
import java.util.List;

/**
 * Makes the stub of a solution: the body of every method that is {@code @Graded} becomes the one
 * line that throws, everything else stays as it is, byte for byte.
 */
public final class StubMaker {

  private StubMaker() {}

  /**
   * The stub that a student begins with.
   *
   * @param source the solution's
   * @return the same with the body of every graded method replaced
   */
  public static String of(String source) {
    CompilationUnit unit = parse(source);
    List<MethodDeclaration> graded =
        unit.findAll(MethodDeclaration.class, m -> m.isAnnotationPresent("Graded"));
    // From the last to the first, so that the positions of the remaining ones stay valid.
    graded.sort(comparing((MethodDeclaration m) -> m.getBegin().orElseThrow(), reverseOrder()));
    StringBuilder stub = new StringBuilder(source);
    for (MethodDeclaration method : graded) {
      BlockStmt body = method.getBody().orElseThrow();
      int from = offset(source, body.getBegin().orElseThrow());
      int to = offset(source, body.getEnd().orElseThrow()) + 1;
      String indent = " ".repeat(method.getBegin().orElseThrow().column - 1);
      stub.replace(from, to, "{\n%s  %s\n%s}".formatted(indent, throwing(method), indent));
    }
    return stub.toString();
  }

  private static String throwing(MethodDeclaration method) {
    CompilationUnit unit = method.findCompilationUnit().orElseThrow();
    String step = unit.getPackageDeclaration().orElseThrow().getName().getIdentifier();
    String type = unit.getType(0).getNameAsString();
    return "throw new NotImplementedException(\"%s %s.%s\");"
        .formatted(step.replace("step", ""), type, method.getNameAsString());
  }

  private static CompilationUnit parse(String source) {
    ParserConfiguration java17 =
        new ParserConfiguration().setLanguageLevel(LanguageLevel.JAVA_17).setTabSize(1);
    return new JavaParser(java17).parse(source).getResult().orElseThrow();
  }

  private static int offset(String source, Position position) {
    int lineStart = 0;
    for (int line = 1; line < position.line; line++) {
      lineStart = source.indexOf('\n', lineStart) + 1;
    }
    return lineStart + position.column - 1;
  }
}
