package gradus.exercises.factory.right;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BinaryExpr.Operator;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.List;
import java.util.Map;

/** The same decisions in another form. */
final class BranchRules {

  private static final Map<Operator, String> TURNED =
      Map.of(
          Operator.LESS, ">",
          Operator.GREATER, "<",
          Operator.LESS_EQUALS, ">=",
          Operator.GREATER_EQUALS, "<=",
          Operator.EQUALS, "==",
          Operator.NOT_EQUALS, "!=");

  static final List<Rule> ALL =
      List.of(
          Rule.each("comparison-turned-round", BranchRules::comparisons, BranchRules::turn),
          Rule.each("if-for-a-returned-choice", BranchRules::returnedChoices, BranchRules::toIf),
          Rule.each("if-for-a-chosen-value", BranchRules::chosenValues, BranchRules::toIfBefore),
          Rule.each("choice-turned-round", BranchRules::choices, BranchRules::turnChoice),
          Rule.each("if-turned-round", BranchRules::ifs, BranchRules::turnIf),
          Rule.whole("single-exit", BranchRules::singleExit),
          Rule.whole("last-variable-first", BranchRules::emptyStatement),
          Rule.each("choice-for-max", s -> calls(s, "max"), (s, c) -> choose(c, ">=")),
          Rule.each("choice-for-min", s -> calls(s, "min"), (s, c) -> choose(c, "<=")));

  private BranchRules() {}

  private static List<BinaryExpr> comparisons(Site site) {
    return site.find(BinaryExpr.class, e -> TURNED.containsKey(e.getOperator()));
  }

  private static void turn(Site site, BinaryExpr e) {
    e.replace(
        Snippet.expression(
            "(%s) %s (%s)".formatted(e.getRight(), TURNED.get(e.getOperator()), e.getLeft())));
  }

  private static List<ReturnStmt> returnedChoices(Site site) {
    return site.returns().stream()
        .filter(one -> one.getExpression().orElse(null) instanceof ConditionalExpr)
        .toList();
  }

  private static void toIf(Site site, ReturnStmt one) {
    ConditionalExpr choice = one.getExpression().orElseThrow().asConditionalExpr();
    one.replace(
        Snippet.statement(
            "if (%s) { return %s; } else { return %s; }"
                .formatted(choice.getCondition(), choice.getThenExpr(), choice.getElseExpr())));
  }

  private static List<VariableDeclarator> chosenValues(Site site) {
    return site.find(
        VariableDeclarator.class,
        v ->
            v.getInitializer().orElse(null) instanceof ConditionalExpr
                && !site.variables().isAssigned(v.getNameAsString()));
  }

  private static void toIfBefore(Site site, VariableDeclarator variable) {
    ConditionalExpr choice = variable.getInitializer().orElseThrow().asConditionalExpr();
    Statement declaration = Site.around(variable, ExpressionStmt.class).orElseThrow();
    BlockStmt block = Site.around(variable, BlockStmt.class).orElseThrow();
    int place = block.getStatements().indexOf(declaration);
    String name = variable.getNameAsString();
    block.addStatement(
        place + 1,
        Snippet.statement(
            "if (%2$s) { %1$s = %3$s; } else { %1$s = %4$s; }"
                .formatted(
                    name, choice.getCondition(), choice.getThenExpr(), choice.getElseExpr())));
    variable.removeInitializer();
  }

  private static List<ConditionalExpr> choices(Site site) {
    return site.find(ConditionalExpr.class, any -> true);
  }

  private static void turnChoice(Site site, ConditionalExpr e) {
    e.replace(
        Snippet.expression(
            "(!(%s) ? %s : %s)".formatted(e.getCondition(), e.getElseExpr(), e.getThenExpr())));
  }

  private static List<IfStmt> ifs(Site site) {
    return site.find(IfStmt.class, any -> true);
  }

  private static void turnIf(Site site, IfStmt one) {
    String otherwise = one.getElseStmt().map(Statement::toString).orElse("{}");
    one.replace(
        Snippet.statement(
            "if (!(%s)) %s else %s".formatted(one.getCondition(), otherwise, one.getThenStmt())));
  }

  /** Of a body that is an if with a return, and a return at its end. */
  private static boolean singleExit(Site site) {
    List<ReturnStmt> returns = site.returns();
    if (site.isVoid()
        || returns.size() != 2
        || !(site.body().getStatement(0) instanceof IfStmt first)
        || first.getElseStmt().isPresent()) {
      return false;
    }
    List<Statement> rest = site.body().getStatements().stream().skip(1).toList();
    StringBuilder other = new StringBuilder();
    rest.forEach(other::append);
    site.setBody(
        "{ %s outcome; if (%s) %s else { %s } return outcome; }"
            .formatted(
                site.result(),
                first.getCondition(),
                assigning(first.getThenStmt().toString()),
                assigning(other.toString())));
    return true;
  }

  private static String assigning(String statements) {
    return statements.replace("return ", "outcome = ");
  }

  private static boolean emptyStatement(Site site) {
    site.body().addStatement(0, Snippet.statement(";"));
    site.body().addStatement(0, Snippet.statement("{ }"));
    return true;
  }

  private static List<MethodCallExpr> calls(Site site, String name) {
    return site.find(
        MethodCallExpr.class,
        c ->
            c.getNameAsString().equals(name)
                && c.getScope().map(Object::toString).orElse("").equals("Math")
                && c.getArguments().stream().noneMatch(a -> a.toString().contains("(")));
  }

  private static void choose(MethodCallExpr call, String sign) {
    call.replace(
        Snippet.expression(
            "((%1$s) %3$s (%2$s) ? (%1$s) : (%2$s))"
                .formatted(call.getArgument(0), call.getArgument(1), sign)));
  }
}
