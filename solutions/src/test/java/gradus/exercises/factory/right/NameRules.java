package gradus.exercises.factory.right;

import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.type.VarType;
import java.util.List;

/** Other names for the same things. */
final class NameRules {

  private static final List<String> OF_CLASSES =
      List.of("Neuron", "Math", "Pass", "Rule", "String", "Check", "Grader", "Exception", "Object");

  private static final List<String> IN_OTHER_LETTERS =
      List.of("größe", "σ", "веса", "重み", "été", "Δ", "x_", "$", "record", "var");

  static final List<Rule> ALL =
      List.of(
          Rule.whole("parameters-in-other-letters", s -> renameParameters(s, IN_OTHER_LETTERS)),
          Rule.whole("parameters-named-as-classes", s -> renameParameters(s, OF_CLASSES)),
          Rule.whole("variables-in-other-letters", s -> renameVariables(s, IN_OTHER_LETTERS)),
          Rule.whole("variables-named-as-classes", s -> renameVariables(s, OF_CLASSES)),
          Rule.whole("final-parameters", NameRules::finalParameters),
          Rule.each("var", NameRules::typed, (site, v) -> v.setType(new VarType())),
          Rule.each("qualified-call", NameRules::ownCalls, NameRules::qualify));

  private NameRules() {}

  private static boolean renameParameters(Site site, List<String> names) {
    return rename(
        site,
        site.method().getParameters().stream().map(Parameter::getNameAsString).toList(),
        names);
  }

  private static boolean renameVariables(Site site, List<String> names) {
    List<String> variables =
        site.find(VariableDeclarator.class, any -> true).stream()
            .map(VariableDeclarator::getNameAsString)
            .distinct()
            .toList();
    return rename(site, variables, names);
  }

  /** Renames as many as there are names that the file does not use yet. */
  private static boolean rename(Site site, List<String> old, List<String> names) {
    String text = site.textBefore();
    List<String> free =
        names.stream()
            .filter(name -> !text.matches("(?s).*(?<!\\w)\\Q" + name + "\\E(?!\\w).*"))
            .toList();
    int count = Math.min(old.size(), free.size());
    for (int i = 0; i < count; i++) {
      rename(site, old.get(i), free.get(i));
    }
    return count > 0;
  }

  private static void rename(Site site, String old, String fresh) {
    site.method()
        .findAll(Parameter.class, p -> p.getNameAsString().equals(old))
        .forEach(p -> p.setName(fresh));
    site.find(VariableDeclarator.class, v -> v.getNameAsString().equals(old))
        .forEach(v -> v.setName(fresh));
    site.find(NameExpr.class, n -> n.getNameAsString().equals(old)).forEach(n -> n.setName(fresh));
  }

  private static boolean finalParameters(Site site) {
    site.method().getParameters().forEach(p -> p.addModifier(Modifier.Keyword.FINAL));
    return site.variables().keepsItsParameters() && !site.method().getParameters().isEmpty();
  }

  /**
   * Variables of a class, whose first value is of that class and not one that is to be inferred.
   */
  private static List<VariableDeclarator> typed(Site site) {
    return site.find(
        VariableDeclarator.class,
        v ->
            v.getType().isClassOrInterfaceType()
                && v.getParentNode().orElseThrow() instanceof VariableDeclarationExpr
                && v.getInitializer().isPresent()
                && !v.getInitializer().orElseThrow().toString().matches("(?s).*(<>|->|::).*")
                && !v.getType().toString().matches("Double|Integer|double"));
  }

  private static List<MethodCallExpr> ownCalls(Site site) {
    return site.find(
        MethodCallExpr.class,
        call ->
            call.getScope().isEmpty()
                && !site.type().getMethodsByName(call.getNameAsString()).isEmpty());
  }

  private static void qualify(Site site, MethodCallExpr call) {
    boolean ofClass =
        site.type().getMethodsByName(call.getNameAsString()).stream().allMatch(m -> m.isStatic());
    String type = site.exercise().file();
    call.setScope(ofClass ? new NameExpr(type) : new FieldAccessExpr(new NameExpr(type), "this"));
    if (!ofClass) {
      call.setScope(new ThisExpr());
    }
  }
}
