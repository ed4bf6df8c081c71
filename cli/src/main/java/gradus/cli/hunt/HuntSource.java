package gradus.cli.hunt;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import gradus.cli.failure.UserMistake;
import gradus.cli.kit.JavaCode;
import gradus.cli.kit.KitFolder;
import gradus.grading.bank.Change;
import gradus.grading.curriculum.Exercise;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the code of a hunt of a solution and a mistake of the bank: some methods, with the private
 * ones that they call and the fields that they use, and without comments.
 */
final class HuntSource {

  /** Said where solutions or the bank were not handed out. */
  static final String KEPT =
      "the code to hunt in is made of the solutions, and the course keeps those.";

  private final KitFolder kit;

  HuntSource(KitFolder kit) {
    this.kit = kit;
  }

  /** The code of a task. */
  List<String> mistaken(HuntTask task) {
    Change change = task.change(kit);
    return shown(change.applyTo(solution(change.exercise())), change.exercise(), task.shows());
  }

  /** The same without the mistake. */
  List<String> right(HuntTask task) {
    Exercise exercise = task.change(kit).exercise();
    return shown(solution(exercise), exercise, task.shows());
  }

  private List<String> solution(Exercise exercise) {
    Path file = kit.solution(kit.file(exercise));
    if (!Files.exists(file)) {
      throw new UserMistake(KEPT);
    }
    return kit.read(file).lines().toList();
  }

  private static List<String> shown(List<String> source, Exercise exercise, List<String> named) {
    CompilationUnit unit = JavaCode.of(String.join("\n", source)).unit().orElseThrow();
    TypeDeclaration<?> type =
        unit.getTypes().stream()
            .filter(declared -> declared.getNameAsString().equals(exercise.file()))
            .findFirst()
            .orElseThrow();
    Set<String> names = named.isEmpty() ? Set.of(exercise.name()) : Set.copyOf(named);
    return CodeLayout.of(lines(source, members(type, names)));
  }

  /** The fields, then the methods, in the order of the source. */
  private static List<BodyDeclaration<?>> members(TypeDeclaration<?> type, Set<String> names) {
    List<MethodDeclaration> methods = methods(type, names);
    Set<String> used =
        methods.stream()
            .flatMap(method -> method.findAll(SimpleName.class).stream())
            .map(SimpleName::getIdentifier)
            .collect(Collectors.toSet());
    List<BodyDeclaration<?>> members = new ArrayList<>();
    for (FieldDeclaration field : type.getFields()) {
      if (field.getVariables().stream().anyMatch(name -> used.contains(name.getNameAsString()))) {
        members.add(field);
      }
    }
    members.addAll(methods);
    return members;
  }

  /** The methods of these names, and the private ones that they call. */
  private static List<MethodDeclaration> methods(TypeDeclaration<?> type, Set<String> names) {
    Set<MethodDeclaration> shown = new LinkedHashSet<>();
    type.getMethods().stream()
        .filter(method -> names.contains(method.getNameAsString()))
        .forEach(shown::add);
    for (boolean grew = true; grew; ) {
      Set<String> called = shown.stream().flatMap(HuntSource::calls).collect(Collectors.toSet());
      grew =
          shown.addAll(
              type.getMethods().stream()
                  .filter(method -> method.isPrivate() && called.contains(method.getNameAsString()))
                  .toList());
    }
    return type.getMethods().stream().filter(shown::contains).toList();
  }

  private static Stream<String> calls(Node method) {
    return Stream.concat(
        method.findAll(MethodCallExpr.class).stream().map(NodeWithSimpleName::getNameAsString),
        method.findAll(MethodReferenceExpr.class).stream().map(MethodReferenceExpr::getIdentifier));
  }

  /** The members' lines without annotations and comments, with an empty line before a method. */
  private static List<String> lines(List<String> source, List<BodyDeclaration<?>> members) {
    List<String> lines = new ArrayList<>();
    for (BodyDeclaration<?> member : members) {
      if (!lines.isEmpty() && member.isMethodDeclaration()) {
        lines.add("");
      }
      source
          .subList(member.getBegin().orElseThrow().line - 1, member.getEnd().orElseThrow().line)
          .stream()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("//") && !line.startsWith("@"))
          .forEach(lines::add);
    }
    return lines;
  }
}
