package gradus.exercises.factory.right;

import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BinaryExpr.Operator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import java.util.List;
import java.util.Map;

/** The same numbers by other expressions; what differs is at most the rounding. */
final class ArithmeticRules {

  static final List<Rule> ALL =
      List.of(
          of("sum-swapped", Operator.PLUS, "%2$s + %1$s"),
          of("product-swapped", Operator.MULTIPLY, "%2$s * %1$s"),
          of("difference-turned-round", Operator.MINUS, "-(%2$s - %1$s)"),
          of("difference-as-a-sum", Operator.MINUS, "%1$s + (-%2$s)"),
          ofDoubles("quotient-as-a-product", Operator.DIVIDE, "%1$s * (1.0 / %2$s)"),
          ofDoubles("product-by-fma", Operator.MULTIPLY, "Math.fma(%1$s, %2$s, -0.0)"),
          ofDoubles("negated-twice", Operator.MULTIPLY, "-(-%1$s * %2$s)"),
          inHelper("product-by-a-helper", Operator.MULTIPLY, "*"),
          inHelper("sum-by-a-helper", Operator.PLUS, "+"),
          inFile("product-in-a-file", Operator.MULTIPLY, "*"),
          inFile("difference-in-a-file", Operator.MINUS, "-"),
          inFile("quotient-in-a-file", Operator.DIVIDE, "/"),
          Rule.each("sum-by-fma", ArithmeticRules::sumsOfProducts, ArithmeticRules::toFma),
          Rule.each("assignment-written-out", ArithmeticRules::compound, ArithmeticRules::writeOut),
          Rule.each("double-literal", ArithmeticRules::literals, (s, e) -> ofLiteral(e)),
          Rule.each(
              "strict-math",
              ArithmeticRules::math,
              (s, c) -> c.setScope(new NameExpr("StrictMath"))),
          Rule.each("square-as-a-product", ArithmeticRules::squares, (s, c) -> square(c)),
          Rule.each("lambda-for-a-reference", ArithmeticRules::references, (s, r) -> toLambda(r)),
          Rule.each("lambda-with-a-block", ArithmeticRules::lambdas, (s, l) -> toBlock(l)));

  private ArithmeticRules() {}

  private static List<BinaryExpr> operations(Site site, Operator operator) {
    return site.find(BinaryExpr.class, e -> e.getOperator() == operator);
  }

  private static List<BinaryExpr> ofDoubles(Site site, Operator operator) {
    return operations(site, operator).stream().filter(site::isDouble).toList();
  }

  private static Rule of(String name, Operator operator, String pattern) {
    return Rule.each(
        name,
        site -> operations(site, operator).stream().filter(e -> isNumber(site, e)).toList(),
        (site, e) -> rewrite(e, pattern));
  }

  /** Texts are joined by the same sign as numbers are added. */
  private static boolean isNumber(Site site, BinaryExpr e) {
    return site.isDouble(e)
        || Site.around(e, ArrayAccessExpr.class).isPresent()
        || e.getRight() instanceof IntegerLiteralExpr;
  }

  private static Rule ofDoubles(String name, Operator operator, String pattern) {
    return Rule.each(name, site -> ofDoubles(site, operator), (site, e) -> rewrite(e, pattern));
  }

  private static void rewrite(BinaryExpr e, String pattern) {
    String text = pattern.formatted("(" + e.getLeft() + ")", "(" + e.getRight() + ")");
    e.replace(Snippet.expression("(" + text + ")"));
  }

  private static Rule inHelper(String name, Operator operator, String sign) {
    return Rule.each(
        name,
        site -> ofDoubles(site, operator),
        (site, e) -> {
          site.addMember(
              "private static double computed(double a, double b) { return a %s b; }"
                  .formatted(sign));
          rewrite(e, "computed(%s, %s)");
        });
  }

  private static Rule inFile(String name, Operator operator, String sign) {
    return Rule.each(
        name,
        site -> ofDoubles(site, operator),
        (site, e) -> {
          String own = HelperRules.ownName(site, name.length());
          site.addFile(
              own,
              "record %s(double a, double b) { double computed() { return a %s b; } }"
                  .formatted(own, sign));
          rewrite(e, "new " + own + "(%s, %s).computed()");
        });
  }

  private static List<BinaryExpr> sumsOfProducts(Site site) {
    return ofDoubles(site, Operator.PLUS).stream()
        .filter(e -> isProduct(site, e.getRight()))
        .toList();
  }

  private static boolean isProduct(Site site, Expression e) {
    return e instanceof BinaryExpr product
        && product.getOperator() == Operator.MULTIPLY
        && site.isDouble(product);
  }

  private static void toFma(Site site, BinaryExpr sum) {
    BinaryExpr product = (BinaryExpr) sum.getRight();
    sum.replace(
        Snippet.expression(
            "Math.fma(%s, %s, %s)"
                .formatted(product.getLeft(), product.getRight(), sum.getLeft())));
  }

  private static List<AssignExpr> compound(Site site) {
    return site.find(
        AssignExpr.class,
        a ->
            a.getOperator().toBinaryOperator().isPresent()
                && a.getParentNode().orElseThrow() instanceof ExpressionStmt
                && !a.getTarget().toString().contains("++"));
  }

  private static void writeOut(Site site, AssignExpr assignment) {
    String operator = assignment.getOperator().toBinaryOperator().orElseThrow().asString();
    assignment.replace(
        Snippet.expression(
            "%1$s = %1$s %2$s (%3$s)"
                .formatted(assignment.getTarget(), operator, assignment.getValue())));
  }

  /** Whole numbers that are added to doubles or multiplied with them. */
  private static List<IntegerLiteralExpr> literals(Site site) {
    return site.find(
        IntegerLiteralExpr.class,
        e ->
            e.getParentNode().orElseThrow() instanceof BinaryExpr around
                && "+-*/".contains(around.getOperator().asString())
                && site.isDouble(around));
  }

  private static void ofLiteral(IntegerLiteralExpr e) {
    e.replace(Snippet.expression(e.getValue() + ".0"));
  }

  private static List<MethodCallExpr> math(Site site) {
    return site.find(
        MethodCallExpr.class, c -> c.getScope().map(Object::toString).orElse("").equals("Math"));
  }

  private static List<MethodCallExpr> squares(Site site) {
    return math(site).stream()
        .filter(c -> c.getNameAsString().equals("pow"))
        .filter(c -> c.getArgument(1).toString().equals("2"))
        .toList();
  }

  private static void square(MethodCallExpr power) {
    power.replace(Snippet.expression("((%1$s) * (%1$s))".formatted(power.getArgument(0))));
  }

  /** References to methods of one number. */
  private static List<MethodReferenceExpr> references(Site site) {
    return site.find(MethodReferenceExpr.class, r -> r.getScope().toString().equals("Elementary"));
  }

  private static void toLambda(MethodReferenceExpr reference) {
    reference.replace(
        Snippet.expression(
            "number -> %s.%s(number)".formatted(reference.getScope(), reference.getIdentifier())));
  }

  private static List<LambdaExpr> lambdas(Site site) {
    // What a lambda without a result would be asked to return is nothing.
    Map<String, Boolean> withResult = Map.of("map", true, "mapToDouble", true, "filter", true);
    return site.find(
        LambdaExpr.class,
        l ->
            l.getExpressionBody().isPresent()
                && l.getParentNode().orElseThrow() instanceof MethodCallExpr call
                && withResult.containsKey(call.getNameAsString()));
  }

  private static void toBlock(LambdaExpr lambda) {
    String parameters = lambda.getParameters().get(0).getNameAsString();
    lambda.replace(
        Snippet.expression(
            "%s -> { return %s; }"
                .formatted(parameters, lambda.getExpressionBody().orElseThrow())));
  }
}
