package gradus.exercises.factory.right;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.List;

/** Sums that are added up in another way. */
final class SumRules {

  static final List<Rule> ALL =
      List.of(
          Rule.each("kahan-sum", SumRules::sums, SumRules::kahan),
          Rule.each("sum-in-an-array", SumRules::sums, SumRules::toArray),
          Rule.each("sum-of-a-list", SumRules::sums, SumRules::toList));

  private SumRules() {}

  private static void replace(Statement statement, String text) {
    statement.replace(Snippet.statement(text));
  }

  /** Sums of doubles that begin with a value and then only grow by {@code +=}. */
  private static List<VariableDeclarator> sums(Site site) {
    return site.find(
        VariableDeclarator.class,
        v ->
            v.getTypeAsString().equals("double")
                && v.getInitializer().isPresent()
                && !additions(v).isEmpty()
                && additions(v).size() == assignments(v).size());
  }

  private static List<AssignExpr> additions(VariableDeclarator variable) {
    return assignments(variable).stream()
        .filter(a -> a.getOperator() == AssignExpr.Operator.PLUS)
        .filter(a -> a.getParentNode().orElseThrow() instanceof ExpressionStmt)
        .toList();
  }

  /** The assignments below the declaration; another method's variable may have the same name. */
  private static List<AssignExpr> assignments(VariableDeclarator variable) {
    return scope(variable)
        .findAll(
            AssignExpr.class, a -> a.getTarget().toString().equals(variable.getNameAsString()));
  }

  private static BlockStmt scope(VariableDeclarator variable) {
    return Site.around(variable, BlockStmt.class).orElseThrow();
  }

  private static void kahan(Site site, VariableDeclarator variable) {
    String name = variable.getNameAsString();
    for (AssignExpr addition : additions(variable)) {
      replace(
          (Statement) addition.getParentNode().orElseThrow(),
          "{ double term = (%2$s) - lost[0]; double next = %1$s + term; lost[0] = (next - %1$s) - term; %1$s = next; }"
              .formatted(name, addition.getValue()));
    }
    BlockStmt scope = scope(variable);
    Statement declaration = Site.around(variable, ExpressionStmt.class).orElseThrow();
    scope.addStatement(
        scope.getStatements().indexOf(declaration), Snippet.statement("double[] lost = {0};"));
  }

  private static void toArray(Site site, VariableDeclarator variable) {
    String name = variable.getNameAsString();
    for (NameExpr use : uses(variable)) {
      use.replace(Snippet.expression(name + "[0]"));
    }
    String first = variable.getInitializer().orElseThrow().toString();
    replace(
        Site.around(variable, ExpressionStmt.class).orElseThrow(),
        "double[] %s = {%s};".formatted(name, first));
  }

  private static List<NameExpr> uses(VariableDeclarator variable) {
    return scope(variable)
        .findAll(
            NameExpr.class,
            n ->
                n.getNameAsString().equals(variable.getNameAsString())
                    && !(n.getParentNode().orElseThrow() instanceof ArrayAccessExpr));
  }

  private static void toList(Site site, VariableDeclarator variable) {
    String name = variable.getNameAsString();
    for (AssignExpr addition : additions(variable)) {
      replace(
          (Statement) addition.getParentNode().orElseThrow(),
          "%s.add((double) (%s));".formatted(name, addition.getValue()));
    }
    for (NameExpr use : uses(variable)) {
      if (!use.getParentNode().orElseThrow().toString().startsWith(name + ".add(")) {
        use.replace(Snippet.expression(name + ".stream().mapToDouble(Double::doubleValue).sum()"));
      }
    }
    String first = variable.getInitializer().orElseThrow().toString();
    replace(
        Site.around(variable, ExpressionStmt.class).orElseThrow(),
        "java.util.List<Double> %s = new java.util.ArrayList<>(java.util.List.of((double) (%s)));"
            .formatted(name, first));
  }
}
