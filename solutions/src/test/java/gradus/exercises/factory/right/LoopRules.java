package gradus.exercises.factory.right;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.List;
import java.util.Set;

/** Other loops over the same things. */
final class LoopRules {

  /** Methods in which the order of steps is what is asked. */
  private static final Set<String> IN_ORDER =
      Set.of(
          "NeuralNetwork.forward",
          "NeuralNetwork.backward",
          "MiniBatches.batches",
          "Value.backward",
          "XorNetwork.initialWeights");

  private static final String NOT_REORDERED =
      "(?s).*(random|\\.add\\(|forward\\(|backward\\(|next|getAndIncrement|\\+\\+;).*";

  static final List<Rule> ALL =
      List.of(
          Rule.each("while", LoopRules::counting, LoopRules::toWhile),
          Rule.each("endless-for", LoopRules::counting, LoopRules::toEndless),
          Rule.each("labelled-loop", LoopRules::loops, LoopRules::label),
          Rule.each("loop-reversed", LoopRules::reorderable, LoopRules::reverse),
          Rule.each("loops-exchanged", LoopRules::nested, LoopRules::exchange),
          Rule.each("loop-in-two-halves", LoopRules::counting, LoopRules::halve),
          Rule.each("loop-of-a-stream", LoopRules::capturable, LoopRules::toStream),
          Rule.each("recursion", LoopRules::capturable, LoopRules::toRecursion),
          Rule.each("step-by-assignment", LoopRules::steps, LoopRules::toAssignment));

  private LoopRules() {}

  /** Loops {@code for (int i = 0; i < …; i++)}. */
  private static List<ForStmt> counting(Site site) {
    return site.find(
        ForStmt.class,
        loop ->
            loop.getInitialization().size() == 1
                && loop.getInitialization().get(0).toString().matches("int \\S+ = 0")
                && loop.getCompare().orElseThrow() instanceof BinaryExpr compare
                && compare.getOperator() == BinaryExpr.Operator.LESS
                && loop.getUpdate().toString().contains("++")
                && loop.findFirst(ContinueStmt.class).isEmpty());
  }

  private static String variable(ForStmt loop) {
    return declarator(loop).getNameAsString();
  }

  private static VariableDeclarator declarator(ForStmt loop) {
    return ((VariableDeclarationExpr) loop.getInitialization().get(0)).getVariable(0);
  }

  private static Expression bound(ForStmt loop) {
    return ((BinaryExpr) loop.getCompare().orElseThrow()).getRight();
  }

  private static List<Statement> loops(Site site) {
    return site.find(Statement.class, s -> s instanceof ForStmt || s instanceof ForEachStmt);
  }

  private static void label(Site site, Statement loop) {
    loop.replace(new LabeledStmt("again", loop.clone()));
  }

  static void replace(Statement loop, String text) {
    loop.replace(Snippet.statement(text));
  }

  private static void toWhile(Site site, ForStmt loop) {
    replace(
        loop,
        "{ int %1$s = 0; while (%1$s < %2$s) { %3$s %1$s++; } }"
            .formatted(variable(loop), bound(loop), loop.getBody()));
  }

  private static void toEndless(Site site, ForStmt loop) {
    replace(
        loop,
        "{ int %1$s = 0; for (;;) { if (%1$s >= %2$s) { break; } %3$s ++%1$s; } }"
            .formatted(variable(loop), bound(loop), loop.getBody()));
  }

  private static List<ForStmt> reorderable(Site site) {
    return IN_ORDER.contains(site.exercise().id())
        ? List.of()
        : counting(site).stream().filter(LoopRules::isReorderable).toList();
  }

  private static boolean isReorderable(ForStmt loop) {
    return !loop.getBody().toString().matches(NOT_REORDERED)
        && loop.findFirst(BreakStmt.class).isEmpty()
        && loop.findFirst(ReturnStmt.class).isEmpty();
  }

  private static void reverse(Site site, ForStmt loop) {
    declarator(loop).setInitializer(Snippet.expression("(%s) - 1".formatted(bound(loop))));
    loop.setCompare(Snippet.expression(variable(loop) + " >= 0"));
    loop.setUpdate(new NodeList<>(Snippet.expression(variable(loop) + "--")));
  }

  /** Loops whose body is another loop and nothing else, over a range that does not depend on it. */
  private static List<ForStmt> nested(Site site) {
    List<ForStmt> all = counting(site);
    return reorderable(site).stream()
        .filter(
            outer ->
                all.stream()
                    .anyMatch(
                        inner ->
                            isOnly(inner, outer)
                                && !Site.names(bound(inner)).contains(variable(outer))))
        .toList();
  }

  private static boolean isOnly(ForStmt inner, ForStmt outer) {
    return outer.getBody() instanceof BlockStmt block
        && block.getStatements().size() == 1
        && block.getStatement(0).equals(inner);
  }

  private static void exchange(Site site, ForStmt outer) {
    ForStmt inner = outer.getBody().asBlockStmt().getStatement(0).asForStmt();
    ForStmt newInner = outer.clone();
    ForStmt newOuter = inner.clone();
    newInner.setBody(inner.getBody().clone());
    newOuter.setBody(new BlockStmt(new NodeList<>(newInner)));
    outer.replace(newOuter);
  }

  private static void halve(Site site, ForStmt loop) {
    replace(
        loop,
        "{ int half = (%2$s) / 2; for (int %1$s = 0; %1$s < half; %1$s++) %3$s for (int %1$s = half; %1$s < %2$s; %1$s++) %3$s }"
            .formatted(variable(loop), bound(loop), loop.getBody()));
  }

  private static List<ForStmt> capturable(Site site) {
    return counting(site).stream()
        .filter(
            loop ->
                capturableBody(site, loop.getBody(), variable(loop))
                    && Site.names(bound(loop)).stream().noneMatch(site.variables()::isAssigned))
        .toList();
  }

  /** Whether a lambda can have the body, with the loop's own variable as its parameter. */
  static boolean capturableBody(Site site, Statement body, String variable) {
    BlockStmt withParameter = new BlockStmt();
    withParameter.addStatement(Snippet.statement("int " + variable + " = 0;"));
    withParameter.addStatement(body.clone());
    boolean assigns =
        body.findAll(AssignExpr.class).stream()
            .anyMatch(a -> a.getTarget().toString().equals(variable));
    return !assigns
        && site.variables().canBeCaptured(withParameter)
        && body.findFirst(BreakStmt.class).isEmpty()
        && body.findFirst(ReturnStmt.class).isEmpty()
        && body.findFirst(ContinueStmt.class).isEmpty();
  }

  private static void toStream(Site site, ForStmt loop) {
    replace(
        loop,
        "java.util.stream.IntStream.range(0, %s).forEach(%s -> %s);"
            .formatted(bound(loop), variable(loop), block(loop.getBody())));
  }

  static String block(Statement body) {
    return body instanceof BlockStmt ? body.toString() : "{" + body + "}";
  }

  private static void toRecursion(Site site, ForStmt loop) {
    replace(
        loop,
        "new Object() { void from(int %1$s) { if (%1$s < %2$s) { %3$s from(%1$s + 1); } } }.from(0);"
            .formatted(variable(loop), bound(loop), loop.getBody()));
  }

  private static List<UnaryExpr> steps(Site site) {
    return site.find(
        UnaryExpr.class,
        u ->
            u.getOperator().asString().matches("\\+\\+|--")
                && u.getParentNode().orElseThrow() instanceof ForStmt);
  }

  private static void toAssignment(Site site, UnaryExpr step) {
    String operator = step.getOperator().asString().substring(1);
    step.replace(
        Snippet.expression("%1$s = %1$s %2$s 1".formatted(step.getExpression(), operator)));
  }
}
