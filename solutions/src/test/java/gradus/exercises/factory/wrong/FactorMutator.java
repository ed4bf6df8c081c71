package gradus.exercises.factory.wrong;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.ReturnStmt;
import java.util.List;
import java.util.stream.Stream;

/** A whole expression with another sign or a factor, or a matrix the other way round. */
final class FactorMutator implements Mutator {

  private static final List<String> OF_NUMBERS =
      List.of("-(%s)", "2 * (%s)", "(%s) / 2", "(int) (%s)");

  private static final String WITHOUT_SIGN = "Math.abs(%s)";

  private static final List<String> OF_MATRICES =
      List.of(
          "(%s).scale(-1)",
          "(%s).scale(2)",
          "(%s).transpose()",
          "(%s).map(Math::abs)",
          "(%1$s).scale(1.0 / (%1$s).rows())",
          "(%1$s).scale(1.0 / (%1$s).columns())");

  @Override
  public Stream<Mutation> at(Program program, Node node) {
    if (node instanceof ReturnStmt end) {
      return end.getExpression().stream().flatMap(value -> changed(program, value));
    }
    if (node instanceof VariableDeclarator variable) {
      return variable.getInitializer().stream().flatMap(value -> changed(program, value));
    }
    if (node instanceof AssignExpr assignment) {
      return changed(program, assignment.getValue());
    }
    return node instanceof MethodCallExpr call
        ? call.getArguments().stream().flatMap(value -> changed(program, value))
        : Stream.empty();
  }

  private static Stream<Mutation> changed(Program program, Expression value) {
    // Most numbers have no sign to lose; a difference has one.
    boolean isDifference = program.text(value).contains(" - ");
    Stream<String> more = isDifference ? Stream.of(WITHOUT_SIGN) : Stream.empty();
    return Stream.concat(forms(program, value).stream(), more)
        .map(form -> program.replace("factor or sign", value, form.formatted(program.text(value))));
  }

  private static List<String> forms(Program program, Expression value) {
    if (value.isLambdaExpr() || value.isMethodReferenceExpr() || value.isObjectCreationExpr()) {
      return List.of();
    }
    return program
        .typeOf(value)
        .map(
            type ->
                switch (type) {
                  case "Matrix" -> OF_MATRICES;
                  case "double" -> OF_NUMBERS;
                  default -> List.<String>of();
                })
        .orElse(OF_NUMBERS);
  }
}
