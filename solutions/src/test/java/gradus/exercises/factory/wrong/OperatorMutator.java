package gradus.exercises.factory.wrong;

import static com.github.javaparser.ast.expr.BinaryExpr.Operator.AND;
import static com.github.javaparser.ast.expr.BinaryExpr.Operator.DIVIDE;
import static com.github.javaparser.ast.expr.BinaryExpr.Operator.EQUALS;
import static com.github.javaparser.ast.expr.BinaryExpr.Operator.GREATER;
import static com.github.javaparser.ast.expr.BinaryExpr.Operator.GREATER_EQUALS;
import static com.github.javaparser.ast.expr.BinaryExpr.Operator.LESS;
import static com.github.javaparser.ast.expr.BinaryExpr.Operator.LESS_EQUALS;
import static com.github.javaparser.ast.expr.BinaryExpr.Operator.MINUS;
import static com.github.javaparser.ast.expr.BinaryExpr.Operator.MULTIPLY;
import static com.github.javaparser.ast.expr.BinaryExpr.Operator.NOT_EQUALS;
import static com.github.javaparser.ast.expr.BinaryExpr.Operator.OR;
import static com.github.javaparser.ast.expr.BinaryExpr.Operator.PLUS;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Another operator, a term left out or taken twice, brackets elsewhere. */
final class OperatorMutator implements Mutator {

  private static final Map<BinaryExpr.Operator, List<BinaryExpr.Operator>> OTHERS =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(PLUS, List.of(MINUS, MULTIPLY)),
              Map.entry(MINUS, List.of(PLUS)),
              Map.entry(MULTIPLY, List.of(DIVIDE, PLUS)),
              Map.entry(DIVIDE, List.of(MULTIPLY)),
              Map.entry(LESS, List.of(LESS_EQUALS, GREATER)),
              Map.entry(LESS_EQUALS, List.of(LESS, GREATER)),
              Map.entry(GREATER, List.of(GREATER_EQUALS, LESS)),
              Map.entry(GREATER_EQUALS, List.of(GREATER, LESS)),
              Map.entry(EQUALS, List.of(NOT_EQUALS)),
              Map.entry(NOT_EQUALS, List.of(EQUALS)),
              Map.entry(AND, List.of(OR)),
              Map.entry(OR, List.of(AND))));

  @Override
  public Stream<Mutation> at(Program program, Node node) {
    if (node instanceof BinaryExpr binary) {
      return Stream.of(others(program, binary), terms(program, binary), brackets(program, binary))
          .flatMap(found -> found);
    }
    if (node instanceof AssignExpr assignment) {
      return assignments(program, assignment);
    }
    if (node instanceof UnaryExpr unary) {
      return unary(program, unary);
    }
    return node instanceof ConditionalExpr choice ? choices(program, choice) : Stream.empty();
  }

  private static Stream<Mutation> others(Program program, BinaryExpr binary) {
    return OTHERS.getOrDefault(binary.getOperator(), List.of()).stream()
        .map(
            other ->
                program.replace(
                    "operator",
                    binary,
                    "%s %s %s"
                        .formatted(
                            program.text(binary.getLeft()),
                            other.asString(),
                            program.text(binary.getRight()))));
  }

  private static Stream<Mutation> terms(Program program, BinaryExpr binary) {
    String left = program.text(binary.getLeft());
    String right = program.text(binary.getRight());
    String operator = binary.getOperator().asString();
    Stream<Mutation> alone =
        Stream.of(left, right).map(term -> program.replace("term left out", binary, term));
    return switch (binary.getOperator()) {
      case PLUS, MULTIPLY ->
          Stream.concat(
              alone,
              Stream.of(left, right)
                  .map(
                      twice ->
                          program.replace(
                              "term taken twice",
                              binary,
                              "%s %s %s %s %s".formatted(left, operator, right, operator, twice))));
      case MINUS, DIVIDE, LESS, GREATER ->
          Stream.concat(
              alone,
              Stream.of(
                  program.replace(
                      "exchanged", binary, "(%s) %s (%s)".formatted(right, operator, left))));
      default -> alone;
    };
  }

  /** From a + (b · c) to (a + b) · c, as if multiplication bound no more than addition. */
  private static Stream<Mutation> brackets(Program program, BinaryExpr binary) {
    Stream<Mutation> found = Stream.empty();
    if (binary.getRight() instanceof BinaryExpr right) {
      String regrouped =
          "(%s %s %s) %s %s"
              .formatted(
                  program.text(binary.getLeft()),
                  binary.getOperator().asString(),
                  program.text(right.getLeft()),
                  right.getOperator().asString(),
                  program.text(right.getRight()));
      found = Stream.of(program.replace("brackets", binary, regrouped));
    }
    if (binary.getLeft() instanceof BinaryExpr left) {
      String regrouped =
          "%s %s (%s %s %s)"
              .formatted(
                  program.text(left.getLeft()),
                  left.getOperator().asString(),
                  program.text(left.getRight()),
                  binary.getOperator().asString(),
                  program.text(binary.getRight()));
      found = Stream.concat(found, Stream.of(program.replace("brackets", binary, regrouped)));
    }
    return found;
  }

  private static Stream<Mutation> assignments(Program program, AssignExpr assignment) {
    List<String> others =
        switch (assignment.getOperator()) {
          case PLUS -> List.of("=", "-=");
          case MINUS -> List.of("=", "+=");
          case ASSIGN -> List.of("+=", "-=");
          default -> List.of("=");
        };
    return others.stream()
        .map(
            operator ->
                program.replace(
                    "assignment",
                    assignment,
                    "%s %s %s"
                        .formatted(
                            program.text(assignment.getTarget()),
                            operator,
                            program.text(assignment.getValue()))));
  }

  private static Stream<Mutation> unary(Program program, UnaryExpr unary) {
    String operand = program.text(unary.getExpression());
    return switch (unary.getOperator()) {
      case MINUS, LOGICAL_COMPLEMENT -> Stream.of(program.replace("sign", unary, operand));
      // Counting the other way, a loop would hardly ever end.
      case POSTFIX_INCREMENT, PREFIX_INCREMENT ->
          Stream.of(program.replace("step of a count", unary, operand + " += 2"));
      case POSTFIX_DECREMENT, PREFIX_DECREMENT ->
          Stream.of(program.replace("step of a count", unary, operand + " -= 2"));
      default -> Stream.empty();
    };
  }

  private static Stream<Mutation> choices(Program program, ConditionalExpr choice) {
    String condition = program.text(choice.getCondition());
    String yes = program.text(choice.getThenExpr());
    String no = program.text(choice.getElseExpr());
    return Stream.of(
        program.replace("one case only", choice, "(" + yes + ")"),
        program.replace("one case only", choice, "(" + no + ")"),
        program.replace("cases exchanged", choice, "%s ? %s : %s".formatted(condition, no, yes)));
  }
}
