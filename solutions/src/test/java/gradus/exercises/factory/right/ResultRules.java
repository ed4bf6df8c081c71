package gradus.exercises.factory.right;

import com.github.javaparser.ast.stmt.ReturnStmt;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the method returns goes through something that gives it back as it was. */
final class ResultRules {

  /** Methods whose text asks for no more digits than a float has. */
  private static final Set<String> IN_FLOATS =
      Set.of(
          "MeanSquaredError.gradient",
          "DenseLayer.weightGradient",
          "DenseLayer.biasGradient",
          "DenseLayer.inputGradient",
          "SigmoidLayer.backward");

  static final List<Rule> ALL =
      Stream.of(
              byContainers(),
              byStatements(),
              of("Matrix", "matrix-copy", "return finished.copy();"),
              of("Matrix", "matrix-to-arrays", "return Matrix.of(finished.toArrays());"),
              of("Matrix", "matrix-transposed-twice", "return finished.transpose().transpose();"),
              of("Matrix", "matrix-mapped", "return finished.map(entryOfIt -> entryOfIt);"),
              of("Matrix", "matrix-scaled-by-one", "return finished.scale(1);"),
              of(
                  "Matrix",
                  "matrix-list-of-doubles",
                  """
                  java.util.List<Double> entries = new java.util.ArrayList<>();
                  for (int at = 0; at < finished.size(); at++) { entries.add(finished.entry(at)); }
                  double[] all = entries.stream().mapToDouble(Double::doubleValue).toArray();
                  return Matrix.of(finished.rows(), finished.columns(), all);"""),
              of(
                  "double[][]",
                  "rows-cloned",
                  "return java.util.Arrays.stream(finished).map(double[]::clone)"
                      + ".toArray(double[][]::new);"),
              of(
                  "double[][]",
                  "rows-listed",
                  "java.util.List<double[]> rows = new java.util.ArrayList<>("
                      + "java.util.Arrays.asList(finished)); return rows.toArray(new double[0][]);"),
              of("double[]", "array-cloned", "return finished.clone();"),
              of(
                  "double[]",
                  "array-streamed",
                  "return java.util.Arrays.stream(finished).toArray();"),
              of(
                  "double[]",
                  "array-boxed",
                  "Double[] boxed = java.util.Arrays.stream(finished).boxed()"
                      + ".toArray(Double[]::new); double[] open = new double[boxed.length];"
                      + "java.util.Arrays.setAll(open, at -> boxed[at]); return open;"),
              of(
                  "double",
                  "double-as-text",
                  "return Double.parseDouble(Double.toString(finished));"),
              of(
                  "double",
                  "double-as-bits",
                  "return Double.longBitsToDouble(Double.doubleToLongBits(finished));"),
              of("double", "double-boxed", "Double boxed = finished; return boxed.doubleValue();"),
              of(
                  "double",
                  "double-as-decimal",
                  "return Double.isFinite(finished)"
                      + " ? new java.math.BigDecimal(finished).doubleValue() : finished;"),
              of("List<Dataset>", "list-copied", "return java.util.List.copyOf(finished);"),
              of("List<Dataset>", "list-linked", "return new java.util.LinkedList<>(finished);"),
              of(
                  "List<Dataset>",
                  "list-unmodifiable",
                  "return java.util.Collections.unmodifiableList(finished);"),
              of(
                  "Value",
                  "value-rebuilt",
                  "return new Value(finished.data(), finished.operands());"),
              of(
                  "Activations",
                  "activations-copied",
                  "return new Activations(finished.hidden().copy(), finished.outputs().copy());"),
              fourCopies("Gradients"),
              fourCopies("Parameters"),
              rule(
                  "floats",
                  site -> IN_FLOATS.contains(site.exercise().id()),
                  "return finished.map(entryOfIt -> (float) entryOfIt);"))
          .flatMap(rules -> rules instanceof List<?> list ? list.stream() : Stream.of(rules))
          .map(Rule.class::cast)
          .toList();

  private ResultRules() {}

  private static List<Rule> byContainers() {
    return List.of(
        rule("result-in-a-variable", any -> true, "return finished;"),
        rule("result-in-optional", any -> true, "return java.util.Optional.of(finished).get();"),
        rule(
            "result-in-a-stream",
            any -> true,
            "return java.util.stream.Stream.<%1$s>of(finished).findFirst().orElseThrow();"),
        rule(
            "result-in-a-reference",
            any -> true,
            "return new java.util.concurrent.atomic.AtomicReference<%s>(finished).get();"),
        rule("result-in-a-list", any -> true, "return java.util.List.<%1$s>of(finished).get(0);"),
        rule(
            "result-by-an-iterator",
            any -> true,
            "return new java.util.ArrayList<>(java.util.List.<%1$s>of(finished)).iterator().next();"),
        rule(
            "result-in-a-map",
            any -> true,
            "return java.util.Map.of(\"result\", finished).get(\"result\");"),
        rule(
            "result-in-a-concurrent-map",
            any -> true,
            "java.util.concurrent.ConcurrentHashMap<String, %s> known ="
                + " new java.util.concurrent.ConcurrentHashMap<>(); known.put(\"it\", finished);"
                + " return known.get(\"it\");"),
        rule(
            "result-by-stream-support",
            any -> true,
            "return java.util.stream.StreamSupport.stream("
                + "java.util.List.<%1$s>of(finished).spliterator(), false).findFirst().get();"),
        rule(
            "result-in-a-deque",
            any -> true,
            "java.util.Deque<%s> last = new java.util.ArrayDeque<>(); last.push(finished);"
                + " return last.pop();"));
  }

  private static List<Rule> byStatements() {
    return List.of(
        rule(
            "result-of-a-switch",
            any -> true,
            "return switch (1) { case 1 -> finished;"
                + " default -> throw new IllegalStateException(); };"),
        rule(
            "result-of-a-switch-on-a-text",
            any -> true,
            "switch (\"right\") { case \"right\": return finished;"
                + " default: throw new IllegalStateException(); }"),
        rule("result-as-an-object", any -> true, "Object any = finished; return (%s) any;"),
        rule(
            "result-by-a-pattern",
            site -> !site.result().contains("<"),
            "Object any = finished; if (any instanceof %s known) { return known; }"
                + " throw new IllegalStateException();"),
        rule(
            "result-in-try-finally",
            any -> true,
            "try { return finished; } finally { System.out.print(\"done\"); }"),
        boxed(
            "result-in-a-nested-record",
            "private record Box<T>(T value) {}",
            "new Box<>(%s).value()"),
        boxed(
            "result-by-a-generic-method",
            "private static <T> T same(T value) { return value; }",
            "same(%s)"),
        new Rule("result-by-an-own-class", ResultRules::ownClass));
  }

  private static Rule fourCopies(String type) {
    return of(
        type,
        type.toLowerCase(java.util.Locale.ROOT) + "-copied",
        "return new "
            + type
            + "(finished.hiddenWeights().copy(), finished.hiddenBias().copy(),"
            + " finished.outputWeights().copy(), finished.outputBias().copy());");
  }

  private static Rule of(String type, String name, String end) {
    return rule(name, site -> site.result().equals(type), end);
  }

  /** Replaces every return; {@code %s} in the new end is the type of the result, as a class. */
  private static Rule rule(String name, Predicate<Site> where, String end) {
    return Rule.whole(
        name, site -> !site.isVoid() && where.test(site) && replaceReturns(site, end));
  }

  private static boolean replaceReturns(Site site, String end) {
    for (ReturnStmt one : site.returns()) {
      String before =
          "final %s finished = %s;".formatted(site.result(), one.getExpression().orElseThrow());
      one.replace(Snippet.statement("{" + before + end.formatted(site.boxedResult()) + "}"));
    }
    return true;
  }

  private static Rule boxed(String name, String member, String call) {
    return Rule.whole(
        name,
        site -> {
          if (site.isVoid()) {
            return false;
          }
          site.addMember(member);
          return replaceReturns(site, "return " + call.formatted("finished") + ";");
        });
  }

  private static boolean ownClass(Site site, int place) {
    if (site.isVoid() || place > 1) {
      return false;
    }
    String name = HelperRules.ownName(site, 3 + place);
    site.addFile(
        name,
        place == 0
            ? "final class %s { static <T> T same(T value) { return value; } }".formatted(name)
            : "record %s<T>(T value) { static <T> T same(T value) { return new %s<>(value).value(); } }"
                .formatted(name, name));
    return replaceReturns(site, "return " + name + ".same(finished);");
  }
}
