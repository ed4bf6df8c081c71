package gradus.exercises.factory.right;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import gradus.exercises.factory.Base;
import gradus.exercises.factory.Variant;
import gradus.grading.curriculum.Exercise;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A base while it is changed: its syntax tree, without comments, and what rules ask of it. */
final class Site {

  private final Base base;
  private final CompilationUnit unit;
  private final String textBefore;
  private final Map<String, String> files = new HashMap<>();

  Site(Base base) {
    this(base, Snippet.file(base.source()));
  }

  private Site(Base base, CompilationUnit unit) {
    this.base = base;
    this.unit = unit;
    this.textBefore = unit.toString();
  }

  private Site(Site unchanged) {
    this.base = unchanged.base;
    this.unit = unchanged.unit.clone();
    this.textBefore = unchanged.textBefore;
  }

  /** The same, for a change of its own. */
  Site copy() {
    return new Site(this);
  }

  /** The text before any change. */
  String textBefore() {
    return textBefore;
  }

  Base base() {
    return base;
  }

  Exercise exercise() {
    return base.exercise();
  }

  /** Every changed file's text, by its path. */
  Map<String, String> sources() {
    Map<String, String> sources = new HashMap<>(files);
    sources.put(base.path(), unit.toString());
    return sources;
  }

  String text() {
    return unit.toString();
  }

  /** Whether a file of the step has been added under this name. */
  boolean hasFile(String name) {
    return files.containsKey(Variant.path(exercise(), name));
  }

  ClassOrInterfaceDeclaration type() {
    return unit.getClassByName(exercise().file()).orElseThrow();
  }

  MethodDeclaration method() {
    return type().getMethodsByName(exercise().name()).stream()
        .filter(method -> method.isAnnotationPresent("Graded"))
        .findFirst()
        .orElseThrow();
  }

  BlockStmt body() {
    return method().getBody().orElseThrow();
  }

  <N extends Node> List<N> find(Class<N> kind, Predicate<N> wanted) {
    return body().findAll(kind, wanted);
  }

  boolean isStatic() {
    return method().isStatic();
  }

  boolean isVoid() {
    return method().getType().isVoidType();
  }

  String result() {
    return method().getTypeAsString();
  }

  String boxedResult() {
    return result().equals("double") ? "Double" : result();
  }

  /** The parameters, as they are declared. */
  String parameters() {
    return method().getParameters().stream().map(Node::toString).collect(Collectors.joining(", "));
  }

  /** The parameters, as they are passed on. */
  String arguments() {
    return method().getParameters().stream()
        .map(Parameter::getNameAsString)
        .collect(Collectors.joining(", "));
  }

  void setBody(String block) {
    method().setBody(Snippet.statement(block).asBlockStmt());
  }

  void addMember(String text) {
    type().addMember(Snippet.member(text));
  }

  /** The statement that hands the work to another method with the same parameters. */
  String handOver(String target, String arguments) {
    return (isVoid() ? "" : "return ") + "%s(%s);".formatted(target, arguments);
  }

  /** Puts a class into a file of its own; what the method's file imports is imported there too. */
  void addFile(String name, String declaration) {
    String folder = unit.getPackageDeclaration().orElseThrow().toString().strip();
    String imports =
        unit.getImports().stream().map(ImportDeclaration::toString).collect(Collectors.joining());
    String nested = folder.replaceFirst("package", "import").replace(";", "");
    boolean hasNested = type().getMembers().stream().anyMatch(TypeDeclaration.class::isInstance);
    String own = hasNested ? "%s.%s.*;\n".formatted(nested, exercise().file()) : "";
    files.put(
        Variant.path(exercise(), name),
        folder + "\n\n" + imports + own + "\n" + declaration + "\n");
  }

  /** The returns of the method itself, not of a lambda or a class in it. */
  List<ReturnStmt> returns() {
    return find(
        ReturnStmt.class,
        one ->
            around(one, LambdaExpr.class).isEmpty()
                && around(one, MethodDeclaration.class)
                    .orElseThrow()
                    .isAnnotationPresent("Graded"));
  }

  /** Whether the body can stand in a static method of another class in the same file. */
  boolean standsAlone() {
    return find(ThisExpr.class, any -> true).isEmpty()
        && fieldsUsed().isEmpty()
        && find(MethodCallExpr.class, call -> call.getScope().isEmpty() && isOfInstance(call))
            .isEmpty();
  }

  private boolean isOfInstance(MethodCallExpr call) {
    List<MethodDeclaration> own = type().getMethodsByName(call.getNameAsString());
    return own.isEmpty() || own.stream().anyMatch(method -> !method.isStatic());
  }

  /** Whether the body can stand in a file of its own: it uses nothing private either. */
  boolean standsAnywhere() {
    Set<String> statics = fields(FieldDeclaration::isStatic);
    return standsAlone()
        && find(MethodCallExpr.class, call -> call.getScope().isEmpty()).isEmpty()
        && names(body()).stream().noneMatch(statics::contains)
        && find(FieldAccessExpr.class, access -> !access.getNameAsString().equals("length"))
            .isEmpty()
        && unit.getTypes().size() == 1
        && !exercise().file().equals("Value");
  }

  private Set<String> fieldsUsed() {
    Set<String> used = fields(field -> !field.isStatic());
    used.retainAll(names(body()));
    variables().declared().keySet().forEach(used::remove);
    return used;
  }

  private Set<String> fields(Predicate<FieldDeclaration> wanted) {
    return type().getFields().stream()
        .filter(wanted)
        .flatMap(field -> field.getVariables().stream())
        .map(VariableDeclarator::getNameAsString)
        .collect(Collectors.toCollection(HashSet::new));
  }

  Variables variables() {
    return new Variables(this);
  }

  /** The innermost node of a kind that a node lies in. */
  static <N extends Node> Optional<N> around(Node node, Class<N> kind) {
    Optional<Node> parent = node.getParentNode();
    while (parent.isPresent() && !kind.isInstance(parent.get())) {
      parent = parent.get().getParentNode();
    }
    return parent.map(kind::cast);
  }

  static Set<String> names(Node node) {
    return node.findAll(NameExpr.class).stream()
        .map(NameExpr::getNameAsString)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Whether an expression is a {@code double}, as far as the declarations of this file tell. */
  boolean isDouble(Expression expression) {
    return new Kinds(this).isDouble(expression);
  }
}
