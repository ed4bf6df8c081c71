package gradus.cli.similarity;

import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.TryStmt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names the parameters and local variables of a method by the order in which they come. */
final class LocalNames {

  /** The statements and expressions at whose end the names in them are forgotten. */
  private static final List<Class<?>> SCOPES =
      List.of(
          BlockStmt.class,
          ForStmt.class,
          ForEachStmt.class,
          LambdaExpr.class,
          CatchClause.class,
          TryStmt.class,
          SwitchEntry.class);

  private int names;

  private LocalNames() {}

  /** Gives other names, and puts braces around single statements of a loop or an {@code if}. */
  static void unify(MethodDeclaration method) {
    method.findAll(Parameter.class).forEach(parameter -> parameter.getModifiers().clear());
    method
        .findAll(VariableDeclarationExpr.class)
        .forEach(variable -> variable.removeModifier(Modifier.Keyword.FINAL));
    Braces.addTo(method);
    new LocalNames().rename(method, new HashMap<>());
  }

  private void rename(Node node, Map<String, String> scope) {
    if (node instanceof VariableDeclarator
        || node instanceof Parameter
        || node instanceof TypePatternExpr) {
      declare((NodeWithSimpleName<?>) node, scope);
    } else if (node instanceof NameExpr name) {
      name.setName(scope.getOrDefault(name.getNameAsString(), name.getNameAsString()));
    }
    for (Node child : inOrder(node)) {
      boolean opens = SCOPES.stream().anyMatch(kind -> kind.isInstance(child));
      rename(child, opens ? new HashMap<>(scope) : scope);
    }
  }

  private void declare(NodeWithSimpleName<?> variable, Map<String, String> scope) {
    String name = "v" + names++;
    scope.put(variable.getNameAsString(), name);
    variable.setName(new SimpleName(name));
  }

  private static List<Node> inOrder(Node node) {
    List<Node> children = new ArrayList<>(node.getChildNodes());
    children.sort(
        Comparator.comparing(
            LocalNames::place, Comparator.nullsLast(Comparator.<Long>naturalOrder())));
    return children;
  }

  private static Long place(Node node) {
    return node.getBegin().map(begin -> ((long) begin.line << 32) + begin.column).orElse(null);
  }
}
