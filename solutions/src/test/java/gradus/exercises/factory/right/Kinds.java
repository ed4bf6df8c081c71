package gradus.exercises.factory.right;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Tells which expressions are surely of type {@code double}; without a symbol solver. */
final class Kinds {

  private static final Set<String> OF_NUMBERS =
      Set.of(
          "exp",
          "log",
          "log1p",
          "pow",
          "sqrt",
          "tanh",
          "fma",
          "entry",
          "applyAsDouble",
          "nextDouble",
          "nextGaussian",
          "learningRate",
          "beta1",
          "beta2",
          "epsilon",
          "derivative",
          "data");

  private final Map<String, String> types = new HashMap<>();

  Kinds(Site site) {
    site.type().getFields().forEach(field -> field.getVariables().forEach(this::add));
    types.putAll(site.variables().declared());
  }

  private void add(VariableDeclarator variable) {
    types.put(variable.getNameAsString(), variable.getTypeAsString());
  }

  boolean isDouble(Expression e) {
    if (e instanceof BinaryExpr binary) {
      return "+-*/".contains(binary.getOperator().asString())
          && binary.findFirst(StringLiteralExpr.class).isEmpty()
          && (isDouble(binary.getLeft()) || isDouble(binary.getRight()));
    }
    if (e instanceof ConditionalExpr choice) {
      return isDouble(choice.getThenExpr()) || isDouble(choice.getElseExpr());
    }
    if (e instanceof EnclosedExpr enclosed) {
      return isDouble(enclosed.getInner());
    }
    if (e instanceof UnaryExpr unary) {
      return isDouble(unary.getExpression());
    }
    return e instanceof MethodCallExpr call ? isDouble(call) : isDoubleByName(e);
  }

  private boolean isDouble(MethodCallExpr call) {
    String name = call.getNameAsString();
    boolean anyArgument = call.getArguments().stream().anyMatch(this::isDouble);
    return OF_NUMBERS.contains(name)
        || (name.equals("get") && call.getArguments().size() == 2)
        || ((name.equals("max") || name.equals("min") || name.equals("abs")) && anyArgument);
  }

  private boolean isDoubleByName(Expression e) {
    return e instanceof DoubleLiteralExpr
        || (e instanceof CastExpr cast && cast.getTypeAsString().equals("double"))
        || (e instanceof FieldAccessExpr access && access.getNameAsString().equals("data"))
        || "double".equals(type(e));
  }

  /** The declared type of a variable, or of an element of one. */
  private String type(Expression e) {
    if (e instanceof ArrayAccessExpr access) {
      String array = type(access.getName());
      return array.endsWith("[]") ? array.substring(0, array.length() - 2) : "";
    }
    return e instanceof NameExpr name ? types.getOrDefault(name.getNameAsString(), "") : "";
  }
}
