package gradus.exercises.factory.wrong;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is wrong around a right computation: an answer or an argument that is kept from an earlier
 * call, an argument that is changed, an answer that is rounded or cut off, a mistake that only
 * large, small, empty or special cases show. The computation itself moves into a method of its own.
 */
final class HabitMutator implements Mutator {

  private static final String OWN = "asWritten";

  /** One method whose computation has moved away. */
  private record Moved(Program program, MethodDeclaration method) {

    String type() {
      return method.getTypeAsString();
    }

    boolean isVoid() {
      return type().equals("void");
    }

    String modifier() {
      return method.isStatic() ? "static " : "";
    }

    List<Parameter> parameters() {
      return method.getParameters();
    }

    String call() {
      return call("", "");
    }

    /** The call with another argument in the place of one. */
    String call(String name, String other) {
      List<String> arguments =
          parameters().stream()
              .map(Parameter::getNameAsString)
              .map(own -> own.equals(name) ? other : own)
              .toList();
      return "%s(%s)".formatted(OWN, String.join(", ", arguments));
    }

    /** The method with another body, the computation beside it, and fields. */
    Mutation with(String rule, String body, String fields) {
      String parameters =
          String.join(", ", parameters().stream().map(Parameter::toString).toList());
      String own =
          "{ %s }\n\n  %s\n  private %s%s %s(%s) %s"
              .formatted(
                  body,
                  fields,
                  modifier(),
                  type(),
                  OWN,
                  parameters,
                  program.text(method.getBody().orElseThrow()));
      return program.replace(rule, method.getBody().orElseThrow(), own);
    }
  }

  @Override
  public Stream<Mutation> at(Program program, Node node) {
    if (!program.isMethod(node)) {
      return Stream.empty();
    }
    Moved moved = new Moved(program, program.method());
    List<Mutation> found = new ArrayList<>();
    for (String scope : moved.method().isStatic() ? List.of("static ") : List.of("", "static ")) {
      keepAnswer(moved, scope, found);
      moved.parameters().forEach(parameter -> keepArgument(moved, scope, parameter, found));
    }
    moved.parameters().forEach(parameter -> changeArgument(moved, parameter, found));
    AnswerText answer = AnswerText.of(moved.type());
    answer.buffer().ifPresent(body -> found.add(reusing(moved, body)));
    Domain answers = Domain.ofAnswer(program.exercise());
    for (AboutNumber rounding : AboutNumber.ROUNDINGS) {
      answer
          .changed(moved.call(), rounding.text())
          .filter(body -> answers.exceeds(rounding.from(), rounding.to()))
          .ifPresent(body -> found.add(moved.with("answer changed", "return " + body + ";", "")));
    }
    moved.parameters().forEach(parameter -> special(moved, answer, parameter, found));
    return found.stream();
  }

  private static void keepAnswer(Moved moved, String scope, List<Mutation> found) {
    if (moved.isVoid()) {
      String body = "if (!done) { done = true; %s; }".formatted(moved.call());
      found.add(moved.with("first call only", body, "private " + scope + "boolean done;"));
      String counted = "if (calls++ < 3) { %s; }".formatted(moved.call());
      found.add(moved.with("first calls only", counted, "private " + scope + "int calls;"));
      return;
    }
    String field = "private %s%s kept;".formatted(scope, boxed(moved.type()));
    String body = "if (kept == null) { kept = %s; } return kept;".formatted(moved.call());
    found.add(moved.with("first answer kept", body, field));
  }

  private static void keepArgument(
      Moved moved, String scope, Parameter parameter, List<Mutation> found) {
    String name = parameter.getNameAsString();
    String type = parameter.getTypeAsString();
    String field = "private %s%s first;".formatted(scope, boxed(type));
    String result = moved.isVoid() ? "" : "return ";
    found.add(
        moved.with(
            "first argument kept",
            "if (first == null) { first = %s; } %s%s;"
                .formatted(name, result, moved.call(name, "first")),
            field));
    boolean dependsOnMore = moved.parameters().size() > 1 || !moved.method().isStatic();
    if (!moved.isVoid() && dependsOnMore) {
      keepAnswerFor(moved, scope, parameter, found);
    }
  }

  private static void keepAnswerFor(
      Moved moved, String scope, Parameter parameter, List<Mutation> found) {
    String name = parameter.getNameAsString();
    String type = parameter.getTypeAsString();
    String fields =
        "private %1$s%2$s kept; private %1$s%3$s keptFor;"
            .formatted(scope, boxed(moved.type()), type);
    String body = "if (kept == null || %s) { kept = %s; keptFor = %s; } return kept;";
    found.add(
        moved.with(
            "answer kept for one argument",
            body.formatted(name + " != keptFor", moved.call(), name),
            fields));
    if (type.equals("Matrix")) {
      String equal = "!%s.equals(keptFor)".formatted(name);
      found.add(
          moved.with(
              "answer kept for one argument",
              body.formatted(equal, moved.call(), name + ".copy()"),
              fields));
    }
  }

  private static void changeArgument(Moved moved, Parameter parameter, List<Mutation> found) {
    String name = parameter.getNameAsString();
    List<String> changes =
        switch (parameter.getTypeAsString()) {
          case "Matrix" -> List.of("%1$s.setEntry(0, %1$s.entry(0) + 1);", "%1$s.set(0, 0, 0);");
          case "double[][]" -> List.of("%1$s[0][0] += 1;");
          case "double[]" -> List.of("%1$s[0] += 1;");
          case "List<Parameter>" ->
              List.of(
                  "%1$s.get(0).gradient().setEntry(0, 0);", "%1$s.get(0).value().setEntry(0, 0);");
          default -> List.of();
        };
    for (String change : changes) {
      String after = change.formatted(name);
      String body =
          moved.isVoid()
              ? moved.call() + "; " + after
              : "%s now = %s; %s return now;".formatted(moved.type(), moved.call(), after);
      found.add(moved.with("argument changed", body, ""));
    }
    if (moved.type().equals("Matrix") && parameter.getTypeAsString().equals("Matrix")) {
      String body =
          ("Matrix now = %2$s; if (!now.hasShapeOf(%1$s)) { return now; }"
                  + " for (int k = 0; k < now.size(); k++) { %1$s.setEntry(k, now.entry(k)); }"
                  + " return %1$s;")
              .formatted(name, moved.call());
      found.add(moved.with("answer in an argument", body, ""));
    }
  }

  private static Mutation reusing(Moved moved, String body) {
    String field = "private %s%s buffer;".formatted(moved.modifier(), moved.type());
    return moved.with("one buffer", body.formatted(moved.call()), field);
  }

  private static void special(
      Moved moved, AnswerText answer, Parameter parameter, List<Mutation> found) {
    for (String condition : SpecialCases.of(moved.program().exercise(), parameter)) {
      String otherwise = moved.isVoid() ? moved.call() + ";" : "return " + moved.call() + ";";
      String body = "if (%s) { %s } %s";
      if (moved.isVoid()) {
        found.add(moved.with("special case", body.formatted(condition, "return;", otherwise), ""));
      }
      answer
          .changed(moved.call(), "2 * x + 1")
          .map(wrong -> body.formatted(condition, "return " + wrong + ";", otherwise))
          .ifPresent(text -> found.add(moved.with("special case", text, "")));
      if (answer.isOpaque() && parameter.getTypeAsString().equals("Matrix")) {
        String name = parameter.getNameAsString();
        String wrong = "return " + moved.call(name, name + ".scale(2)") + ";";
        found.add(moved.with("special case", body.formatted(condition, wrong, otherwise), ""));
      }
    }
  }

  private static String boxed(String type) {
    return switch (type) {
      case "double" -> "Double";
      case "int" -> "Integer";
      default -> type;
    };
  }
}
