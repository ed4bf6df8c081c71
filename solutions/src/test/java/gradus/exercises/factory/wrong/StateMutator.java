package gradus.exercises.factory.wrong;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import java.util.stream.Stream;

/** What an object remembers: shared with all others, or remembered from the first call alone. */
final class StateMutator implements Mutator {

  @Override
  public Stream<Mutation> at(Program program, Node node) {
    if (program.isMethod(node)) {
      return program.fields().stream()
          .filter(field -> !field.isStatic() && isUsed(program, field))
          .map(field -> shared(program, field));
    }
    if (node instanceof ExpressionStmt statement
        && statement.getExpression() instanceof AssignExpr assignment
        && isField(program, program.text(assignment.getTarget()))) {
      String once =
          "if (%s == null) { %s }"
              .formatted(program.text(assignment.getTarget()), program.text(statement));
      return Stream.of(program.replace("remembered once", statement, once));
    }
    return Stream.empty();
  }

  private static boolean isUsed(Program program, FieldDeclaration field) {
    String name = field.getVariable(0).getNameAsString();
    return program.method().findAll(SimpleName.class).stream()
        .anyMatch(used -> used.getIdentifier().equals(name));
  }

  private static Mutation shared(Program program, FieldDeclaration field) {
    VariableDeclarator variable = field.getVariable(0);
    String text = program.text(variable.getType()) + " " + program.text(variable) + ";";
    return program.replace("shared by all", field, "static " + text);
  }

  private static boolean isField(Program program, String target) {
    String name = target.replace("this.", "");
    return program.fields().stream()
        .anyMatch(field -> field.getVariable(0).getNameAsString().equals(name));
  }
}
