package gradus.exercises.factory.wrong;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Position;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import gradus.grading.curriculum.Exercise;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The source of one file, parsed, with the method that is to be changed. Types are guessed from
 * declarations and from the names of the matrix's methods: where the guess is wrong, the compiler
 * refuses the variant.
 */
final class Program {

  private static final Set<String> GIVE_MATRIX =
      Set.of(
          "multiply",
          "transpose",
          "plus",
          "minus",
          "hadamard",
          "scale",
          "map",
          "addRow",
          "sumRows",
          "copy");

  /** The methods of a matrix that tell its size. */
  static final Set<String> GIVE_COUNT = Set.of("rows", "columns", "size");

  private final Exercise exercise;
  private final String text;
  private final int[] lineStarts;
  private final CompilationUnit unit;
  private final MethodDeclaration method;
  private final Map<String, String> types = new LinkedHashMap<>();

  /** Parses the text of the exercise's own file. */
  Program(Exercise exercise, String text) {
    this.exercise = exercise;
    this.text = text;
    this.lineStarts = lineStarts(text);
    this.unit = parse(text);
    this.method =
        unit.findAll(MethodDeclaration.class).stream()
            .filter(found -> found.isAnnotationPresent("Graded"))
            .filter(found -> found.getNameAsString().equals(exercise.name()))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no method " + exercise));
    unit.findAll(FieldDeclaration.class).stream()
        .flatMap(field -> field.getVariables().stream())
        .forEach(this::learn);
    method
        .findAll(Parameter.class)
        .forEach(p -> types.put(p.getNameAsString(), p.getTypeAsString()));
    method.findAll(VariableDeclarator.class).forEach(this::learn);
  }

  private void learn(VariableDeclarator variable) {
    types.put(variable.getNameAsString(), variable.getTypeAsString());
  }

  private static CompilationUnit parse(String text) {
    ParserConfiguration java17 =
        new ParserConfiguration().setLanguageLevel(LanguageLevel.JAVA_17).setTabSize(1);
    return new JavaParser(java17).parse(text).getResult().orElseThrow();
  }

  private static int[] lineStarts(String text) {
    int[] starts = text.lines().mapToInt(line -> line.length() + 1).toArray();
    int start = 0;
    for (int i = 0; i < starts.length; i++) {
      int length = starts[i];
      starts[i] = start;
      start += length;
    }
    return starts;
  }

  /** Of the method to change. */
  Exercise exercise() {
    return exercise;
  }

  /** The whole source. */
  String text() {
    return text;
  }

  /** The method to change. */
  MethodDeclaration method() {
    return method;
  }

  /** Whether a node is the method to change, the very one and not one that equals it. */
  @SuppressWarnings("ReferenceEquality")
  boolean isMethod(Node node) {
    return node == method;
  }

  /** The fields of the file's class. */
  List<FieldDeclaration> fields() {
    return unit.getType(0).getFields();
  }

  /** The nodes of the body, and of the helpers that stand only in this program. */
  Stream<Node> nodes(Set<String> given) {
    Stream<Node> helpers =
        unit.findAll(MethodDeclaration.class).stream()
            .filter(found -> !given.contains(found.getNameAsString()))
            .map(Node.class::cast);
    Stream<Node> body = Stream.of(method, method.getBody().orElseThrow());
    Stream<Node> inside = method.getBody().orElseThrow().findAll(Node.class).stream().skip(1);
    Stream<Node> inHelpers = helpers.flatMap(helper -> helper.findAll(Node.class).stream());
    return Stream.of(body, inside, inHelpers).flatMap(found -> found);
  }

  /** The names of all methods of the file. */
  Set<String> methodNames() {
    Set<String> names = new java.util.TreeSet<>();
    unit.findAll(MethodDeclaration.class).forEach(found -> names.add(found.getNameAsString()));
    return names;
  }

  /** The names that the method knows, each with its type as it is written. */
  Map<String, String> types() {
    return types;
  }

  /** The type of an expression, if it can be guessed. */
  Optional<String> typeOf(Expression expression) {
    if (expression.isEnclosedExpr()) {
      return typeOf(expression.asEnclosedExpr().getInner());
    }
    if (expression instanceof NameExpr name) {
      return Optional.ofNullable(types.get(name.getNameAsString()));
    }
    if (expression.isIntegerLiteralExpr()) {
      return Optional.of("int");
    }
    if (expression instanceof FieldAccessExpr field && field.getNameAsString().equals("length")) {
      return Optional.of("int");
    }
    if (expression instanceof BinaryExpr binary) {
      Optional<String> left = typeOf(binary.getLeft());
      return left.equals(typeOf(binary.getRight())) ? left : Optional.of("double");
    }
    if (expression.isDoubleLiteralExpr() || expression.isUnaryExpr()) {
      return Optional.of("double");
    }
    return expression instanceof MethodCallExpr call ? typeOfCall(call) : Optional.empty();
  }

  private Optional<String> typeOfCall(MethodCallExpr call) {
    String name = call.getNameAsString();
    if (GIVE_COUNT.contains(name)) {
      return Optional.of("int");
    }
    boolean ofMath = call.getScope().filter(scope -> scope.toString().equals("Math")).isPresent();
    if (GIVE_MATRIX.contains(name) && !ofMath) {
      return Optional.of("Matrix");
    }
    return ofMath || name.equals("get") || name.equals("entry")
        ? Optional.of("double")
        : Optional.empty();
  }

  /** The source of a node. */
  String text(Node node) {
    return text.substring(from(node), to(node));
  }

  /** A change of a node. */
  Mutation replace(String rule, Node node, String with) {
    return new Mutation(rule, from(node), to(node), with);
  }

  /** A change of all that stands from one node to another. */
  Mutation replace(String rule, Node first, Node last, String with) {
    return new Mutation(rule, from(first), to(last), with);
  }

  private int from(Node node) {
    return offset(node.getBegin().orElseThrow());
  }

  private int to(Node node) {
    return offset(node.getEnd().orElseThrow()) + 1;
  }

  private int offset(Position position) {
    return lineStarts[position.line - 1] + position.column - 1;
  }
}
