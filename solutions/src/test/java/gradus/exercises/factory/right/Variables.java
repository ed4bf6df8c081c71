package gradus.exercises.factory.right;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.ForEachStmt;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The variables of a site's method and its parameters: their types, and who assigns them. */
final class Variables {

  private final Site site;

  Variables(Site site) {
    this.site = site;
  }

  /** The variables of the method and its parameters, with their types. */
  Map<String, String> declared() {
    Map<String, String> declared = new HashMap<>();
    site.method()
        .findAll(Parameter.class)
        .forEach(p -> declared.put(p.getNameAsString(), p.getTypeAsString()));
    site.body()
        .findAll(VariableDeclarator.class)
        .forEach(v -> declared.put(v.getNameAsString(), v.getTypeAsString()));
    return declared;
  }

  /** Whether a lambda or an inner class may use all the variables that a node uses from outside. */
  boolean canBeCaptured(Node node) {
    Set<String> inside =
        Stream.concat(
                node.findAll(VariableDeclarator.class).stream()
                    .map(VariableDeclarator::getNameAsString),
                node.findAll(Parameter.class).stream().map(Parameter::getNameAsString))
            .collect(Collectors.toSet());
    Set<String> outside = Site.names(node);
    outside.retainAll(declared().keySet());
    outside.removeAll(inside);
    return outside.stream().noneMatch(this::isAssigned);
  }

  /** Whether a variable or a parameter gets a value after its declaration. */
  boolean isAssigned(String name) {
    return !site.find(AssignExpr.class, a -> a.getTarget().toString().equals(name)).isEmpty()
        || !site.find(UnaryExpr.class, u -> isStep(u) && u.getExpression().toString().equals(name))
            .isEmpty()
        || !site.find(VariableDeclarator.class, v -> v.getNameAsString().equals(name) && isBare(v))
            .isEmpty();
  }

  private static boolean isBare(VariableDeclarator variable) {
    boolean inForEach =
        variable.getParentNode().flatMap(Node::getParentNode).orElseThrow() instanceof ForEachStmt;
    return variable.getInitializer().isEmpty() && !inForEach;
  }

  private static boolean isStep(UnaryExpr unary) {
    String operator = unary.getOperator().asString();
    return operator.equals("++") || operator.equals("--");
  }

  /** Whether no parameter is given another value. */
  boolean keepsItsParameters() {
    return site.method().getParameters().stream().noneMatch(p -> isAssigned(p.getNameAsString()));
  }
}
