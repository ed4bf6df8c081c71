package gradus.exercises.factory.wrong;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.WhileStmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A statement left out, done twice or too early; a sum that is not begun anew; a loop cut short.
 */
final class StatementMutator implements Mutator {

  private static final Set<String> SETTERS = Set.of("set", "setEntry");

  @Override
  public Stream<Mutation> at(Program program, Node node) {
    if (node instanceof BlockStmt block) {
      return Stream.concat(exchanged(program, block), kept(program, block));
    }
    if (node instanceof ExpressionStmt statement
        && !statement.getExpression().isVariableDeclarationExpr()) {
      Stream<Mutation> without = Stream.of(program.replace("statement left out", statement, ";"));
      return isAssignment(statement)
          ? without
          : Stream.concat(
              without,
              Stream.of(
                  program.replace("statement done twice", statement, twice(program, statement))));
    }
    if (node instanceof IfStmt choice) {
      return choices(program, choice);
    }
    return body(node).stream().flatMap(body -> cutShort(program, body));
  }

  /** To assign twice is to assign. */
  private static boolean isAssignment(ExpressionStmt statement) {
    boolean isPlain =
        statement.getExpression() instanceof AssignExpr assignment
            && assignment.getOperator() == AssignExpr.Operator.ASSIGN;
    return isPlain || isSetter(statement);
  }

  private static boolean isSetter(Statement statement) {
    return statement.isExpressionStmt()
        && statement.asExpressionStmt().getExpression() instanceof MethodCallExpr call
        && SETTERS.contains(call.getNameAsString());
  }

  /** Two declarations know nothing of each other, nor do two matrices that are filled. */
  private static boolean areApart(Program program, Statement first, Statement second) {
    if (isSetter(first) && isSetter(second)) {
      return !target(program, first).equals(target(program, second));
    }
    return isDeclaration(first) && isDeclaration(second);
  }

  private static boolean isDeclaration(Statement statement) {
    return statement.isExpressionStmt()
        && statement.asExpressionStmt().getExpression().isVariableDeclarationExpr();
  }

  private static String target(Program program, Statement setter) {
    MethodCallExpr call = setter.asExpressionStmt().getExpression().asMethodCallExpr();
    return call.getScope().map(program::text).orElse("");
  }

  private static String twice(Program program, ExpressionStmt statement) {
    String text = program.text(statement);
    return "{ %s %s }".formatted(text, text);
  }

  private static Optional<BlockStmt> body(Node loop) {
    Statement body = null;
    if (loop instanceof ForStmt counted) {
      body = counted.getBody();
    } else if (loop instanceof ForEachStmt each) {
      body = each.getBody();
    } else if (loop instanceof WhileStmt condition) {
      body = condition.getBody();
    }
    return Optional.ofNullable(body).filter(Statement::isBlockStmt).map(Statement::asBlockStmt);
  }

  private static Stream<Mutation> exchanged(Program program, BlockStmt block) {
    NodeList<Statement> statements = block.getStatements();
    List<Mutation> found = new ArrayList<>();
    for (int i = 0; i + 1 < statements.size(); i++) {
      Statement first = statements.get(i);
      Statement second = statements.get(i + 1);
      if (areApart(program, first, second)) {
        continue;
      }
      String text = program.text(second) + "\n" + program.text(first);
      found.add(program.replace("statements exchanged", first, second, text));
    }
    return found.stream();
  }

  /** A variable that is declared in a loop moves in front of it, and so keeps what it holds. */
  private static Stream<Mutation> kept(Program program, BlockStmt block) {
    List<Mutation> found = new ArrayList<>();
    for (Statement loop : block.getStatements()) {
      body(loop).stream()
          .flatMap(body -> body.getStatements().stream())
          .filter(Statement::isExpressionStmt)
          .filter(inner -> inner.asExpressionStmt().getExpression().isVariableDeclarationExpr())
          .map(inner -> keptBefore(program, loop, inner))
          .forEach(found::add);
    }
    return found.stream();
  }

  private static Mutation keptBefore(Program program, Statement loop, Statement declaration) {
    Mutation gone = program.replace("", declaration, "");
    int start = program.replace("", loop, "").from();
    String text = program.text(loop);
    String without = text.substring(0, gone.from() - start) + text.substring(gone.to() - start);
    return program.replace("not begun anew", loop, program.text(declaration) + "\n" + without);
  }

  private static Stream<Mutation> choices(Program program, IfStmt choice) {
    String then = program.text(choice.getThenStmt());
    String otherwise = choice.getElseStmt().map(program::text).orElse(";");
    return Stream.of(
        program.replace("one case only", choice, then),
        program.replace("one case only", choice, otherwise),
        program.replace(
            "cases exchanged",
            choice.getCondition(),
            "!(" + program.text(choice.getCondition()) + ")"));
  }

  private static Stream<Mutation> cutShort(Program program, BlockStmt body) {
    String text = program.text(body);
    String once = text.substring(0, text.length() - 1) + "if (true) { break; } }";
    return Stream.of(program.replace("the first only", body, once));
  }
}
