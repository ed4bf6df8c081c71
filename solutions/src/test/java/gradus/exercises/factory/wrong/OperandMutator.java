package gradus.exercises.factory.wrong;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Another name, number, index or method, arguments exchanged, a call left out. */
final class OperandMutator implements Mutator {

  private static final Map<String, List<String>> OTHER_METHODS =
      Map.ofEntries(
          Map.entry("rows", List.of("columns", "size")),
          Map.entry("columns", List.of("rows", "size")),
          Map.entry("size", List.of("rows", "columns")),
          Map.entry("plus", List.of("minus", "hadamard")),
          Map.entry("minus", List.of("plus", "hadamard")),
          Map.entry("hadamard", List.of("plus", "minus", "multiply")),
          Map.entry("multiply", List.of("hadamard")),
          Map.entry("sum", List.of("mean")),
          Map.entry("mean", List.of("sum")),
          Map.entry("min", List.of("max")),
          Map.entry("max", List.of("min")),
          Map.entry("exp", List.of("log", "expm1")),
          Map.entry("log", List.of("log10", "log1p", "exp")),
          Map.entry("sqrt", List.of("abs", "cbrt")),
          Map.entry("abs", List.of("sqrt", "signum")),
          Map.entry("tanh", List.of("atan", "sin")),
          Map.entry("nextDouble", List.of("nextGaussian")),
          Map.entry("isPresent", List.of("isEmpty")),
          Map.entry("hidden", List.of("outputs")),
          Map.entry("outputs", List.of("hidden")),
          Map.entry("inputs", List.of("targets")),
          Map.entry("targets", List.of("inputs")),
          Map.entry("value", List.of("gradient")),
          Map.entry("gradient", List.of("value")),
          Map.entry("hiddenWeights", List.of("outputWeights")),
          Map.entry("outputWeights", List.of("hiddenWeights")),
          Map.entry("hiddenBias", List.of("outputBias")),
          Map.entry("outputBias", List.of("hiddenBias")),
          Map.entry("push", List.of("addLast")),
          Map.entry("pop", List.of("removeLast")),
          Map.entry("beta1", List.of("beta2", "epsilon")),
          Map.entry("beta2", List.of("beta1")),
          Map.entry("meanOf", List.of("squareOf")),
          Map.entry("squareOf", List.of("meanOf")));

  private static final List<String> OTHER_REFERENCES =
      List.of("Elementary::sigmoid", "Elementary::sigmoidDerivative", "Math::tanh", "x -> x");

  /** What their arguments may be exchanged in. */
  private static final Set<String> IN_ANY_ORDER =
      Set.of("min", "max", "plus", "hadamard", "equals");

  @Override
  public Stream<Mutation> at(Program program, Node node) {
    if (node instanceof NameExpr name) {
      return names(program, name);
    }
    if (node instanceof IntegerLiteralExpr || node instanceof DoubleLiteralExpr) {
      return numbers(program, (Expression) node);
    }
    if (node instanceof ArrayAccessExpr access) {
      return indices(program, access);
    }
    if (node instanceof MethodReferenceExpr reference) {
      return OTHER_REFERENCES.stream()
          .filter(other -> !other.equals(program.text(reference)))
          .map(other -> program.replace("another function", reference, other));
    }
    return node instanceof MethodCallExpr call ? calls(program, call) : Stream.empty();
  }

  private static Stream<Mutation> names(Program program, NameExpr name) {
    if (isAskedForItsSize(name)) {
      return Stream.empty();
    }
    String type = program.types().get(name.getNameAsString());
    return program.types().entrySet().stream()
        .filter(other -> !other.getKey().equals(name.getNameAsString()))
        .filter(other -> type != null && other.getValue().equals(type))
        .map(other -> program.replace("another name", name, other.getKey()));
  }

  /** Another one's size is the same size, or is noticed at once. */
  private static boolean isAskedForItsSize(NameExpr name) {
    Node asked = name.getParentNode().orElseThrow();
    if (asked instanceof MethodCallExpr call) {
      return call.getScope().filter(name::equals).isPresent()
          && Program.GIVE_COUNT.contains(call.getNameAsString());
    }
    return asked instanceof FieldAccessExpr field && field.getNameAsString().equals("length");
  }

  private static Stream<Mutation> numbers(Program program, Expression literal) {
    String number = program.text(literal);
    List<String> others = new ArrayList<>();
    if (literal.isIntegerLiteralExpr()) {
      int value = literal.asIntegerLiteralExpr().asNumber().intValue();
      others.addAll(List.of(value + 1 + "", value - 1 + ""));
    } else {
      others.addAll(List.of("2 * " + number, "0.5 * " + number, "0.0", "1.0"));
    }
    return others.stream()
        .filter(other -> !other.equals(number))
        .map(other -> program.replace("another number", literal, other));
  }

  private static Stream<Mutation> indices(Program program, ArrayAccessExpr access) {
    String index = program.text(access.getIndex());
    Stream<Mutation> moved =
        Stream.of("0", index + " - 1", index + " + 1")
            .map(other -> program.replace("index", access.getIndex(), other));
    if (!(access.getName() instanceof ArrayAccessExpr row)) {
      return moved;
    }
    String exchanged =
        "%s[%s][%s]".formatted(program.text(row.getName()), index, program.text(row.getIndex()));
    return Stream.concat(moved, Stream.of(program.replace("indices exchanged", access, exchanged)));
  }

  private static Stream<Mutation> calls(Program program, MethodCallExpr call) {
    Stream<Mutation> without =
        Stream.concat(call.getScope().stream(), call.getArguments().stream())
            .map(part -> program.replace("call left out", call, program.text(part)));
    Stream<Mutation> others =
        OTHER_METHODS.getOrDefault(call.getNameAsString(), List.of()).stream()
            .map(other -> program.replace("another method", call.getName(), other));
    Stream<Mutation> moved =
        call.getArguments().stream()
            .filter(argument -> program.typeOf(argument).filter("int"::equals).isPresent())
            .flatMap(
                argument ->
                    Stream.of(" - 1", " + 1")
                        .map(
                            by -> program.replace("index", argument, program.text(argument) + by)));
    return Stream.of(without, others, moved, exchanged(program, call)).flatMap(found -> found);
  }

  private static Stream<Mutation> exchanged(Program program, MethodCallExpr call) {
    if (IN_ANY_ORDER.contains(call.getNameAsString())) {
      return Stream.empty();
    }
    List<Expression> arguments = call.getArguments();
    List<Mutation> found = new ArrayList<>();
    for (int i = 0; i + 1 < arguments.size(); i++) {
      Expression first = arguments.get(i);
      Expression second = arguments.get(i + 1);
      String text = program.text(second) + ", " + program.text(first);
      found.add(program.replace("arguments exchanged", first, second, text));
    }
    if (call.getScope().isPresent() && arguments.size() == 1) {
      String text =
          "%s.%s(%s)"
              .formatted(
                  program.text(arguments.get(0)),
                  call.getNameAsString(),
                  program.text(call.getScope().get()));
      found.add(program.replace("arguments exchanged", call, text));
    }
    return found.stream();
  }
}
