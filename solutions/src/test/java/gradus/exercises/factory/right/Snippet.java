package gradus.exercises.factory.right;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.Statement;

/** Parses pieces of Java, without their comments. */
final class Snippet {

  private static final JavaParser PARSER =
      new JavaParser(
          new ParserConfiguration()
              .setLanguageLevel(LanguageLevel.JAVA_17)
              .setAttributeComments(false));

  private Snippet() {}

  static CompilationUnit file(String text) {
    return parsed(PARSER.parse(text));
  }

  static BodyDeclaration<?> member(String text) {
    return parsed(PARSER.parseBodyDeclaration(text));
  }

  static Statement statement(String text) {
    return parsed(PARSER.parseStatement(text));
  }

  static Expression expression(String text) {
    return parsed(PARSER.parseExpression(text));
  }

  private static <T> T parsed(ParseResult<T> result) {
    return result
        .getResult()
        .filter(tree -> result.isSuccessful())
        .orElseThrow(() -> new IllegalArgumentException(result.getProblems().toString()));
  }
}
