package gradus.cli.similarity;

import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.printer.DefaultPrettyPrinter;
import com.github.javaparser.printer.configuration.DefaultConfigurationOption;
import com.github.javaparser.printer.configuration.DefaultPrinterConfiguration;
import com.github.javaparser.printer.configuration.DefaultPrinterConfiguration.ConfigOption;
import com.github.javaparser.printer.configuration.Indentation;
import com.github.javaparser.printer.configuration.Indentation.IndentType;
import com.github.javaparser.printer.configuration.PrinterConfiguration;
import java.util.stream.StreamSupport;

/**
 * The body of a method without what its writer is known by.
 *
 * @param alike the text that two bodies share if only comments, blanks and names of parameters and
 *     local variables differ
 * @param shown the code as it was written, without comments and texts
 * @param tokens how many words and signs of code it has
 */
record MethodBody(String alike, String shown, int tokens) {

  private static final PrinterConfiguration LAYOUT =
      new DefaultPrinterConfiguration()
          .removeOption(new DefaultConfigurationOption(ConfigOption.PRINT_COMMENTS))
          .removeOption(new DefaultConfigurationOption(ConfigOption.PRINT_JAVADOC))
          .addOption(
              new DefaultConfigurationOption(
                  ConfigOption.INDENTATION, new Indentation(IndentType.SPACES, 2)));

  static MethodBody of(MethodDeclaration declaration) {
    MethodDeclaration method = declaration.clone();
    method.getAnnotations().clear();
    method.findAll(StringLiteralExpr.class).forEach(text -> text.setString("…"));
    int tokens = method.getBody().map(MethodBody::tokens).orElse(0);
    String shown = print(method);
    LocalNames.unify(method);
    String alike = method.getBody().map(MethodBody::print).orElse("");
    return new MethodBody(alike, shown, tokens);
  }

  private static String print(Node node) {
    return new DefaultPrettyPrinter(LAYOUT).print(node);
  }

  private static int tokens(BlockStmt body) {
    TokenRange range = body.getTokenRange().orElseThrow();
    return (int)
        StreamSupport.stream(range.spliterator(), false)
            .filter(token -> !token.getCategory().isWhitespaceOrComment())
            .count();
  }
}
