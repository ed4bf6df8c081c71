package gradus.exercises.factory.right;

import com.github.javaparser.ast.body.Parameter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Statements beside the work: messages, counters, checks, copies, and a copy of the last answer.
 */
final class HarmlessRules {

  /** Methods whose result depends on their arguments and on nothing else. */
  private static final Set<String> PURE =
      Set.of(
          "Matrices.multiply",
          "Matrices.transpose",
          "Matrices.addRow",
          "Matrices.sumRows",
          "Activations.sigmoid",
          "Activations.sigmoidDerivative",
          "Activations.tanhDerivative",
          "Activations.relu",
          "Activations.reluDerivative",
          "MeanSquaredError.value",
          "MeanSquaredError.gradient",
          "BinaryCrossEntropy.value",
          "BinaryCrossEntropy.gradient",
          "NumericalGradient.relativeError",
          "DenseLayer.weightGradient",
          "DenseLayer.biasGradient",
          "SoftmaxCrossEntropy.softmax",
          "SoftmaxCrossEntropy.value",
          "SoftmaxCrossEntropy.gradient");

  /** A copy of a value, by its type. */
  private static final Map<String, String> COPIES =
      Map.of(
          "double", "%s",
          "Matrix", "%s.copy()",
          "double[]", "%s.clone()",
          "double[][]",
              "java.util.Arrays.stream(%s).map(double[]::clone).toArray(double[][]::new)");

  /** All bits of an argument, as an object that can be compared, by its type. */
  private static final Map<String, String> BITS =
      Map.of(
          "double",
          "Double.doubleToRawLongBits(%s)",
          "Matrix",
          "java.util.List.of(%1$s.rows(), java.util.stream.IntStream.range(0, %1$s.size())"
              + ".mapToObj(at -> Double.doubleToRawLongBits(%1$s.entry(at))).toList())",
          "double[]",
          "java.util.Arrays.stream(%s).mapToObj(Double::doubleToRawLongBits).toList()",
          "double[][]",
          "java.util.Arrays.stream(%s).map(line -> java.util.Arrays.stream(line)"
              + ".mapToObj(Double::doubleToRawLongBits).toList()).toList()");

  static final List<Rule> ALL = all();

  private HarmlessRules() {}

  private static List<Rule> all() {
    List<Rule> rules = new ArrayList<>();
    statements().forEach(line -> rules.add(before(name(line), site -> statement(line))));
    rules.addAll(aboutArguments());
    rules.addAll(withStatics());
    rules.addAll(aroundTheBody());
    rules.add(Rule.whole("copies-of-arguments", HarmlessRules::copyArguments));
    rules.add(Rule.whole("last-answer-kept-by-value", HarmlessRules::keepLastAnswer));
    return List.copyOf(rules);
  }

  private static List<Rule> aboutArguments() {
    return List.of(
        before(
            "arguments-printed",
            site -> each(site, "System.out.println(\"%1$s \" + %1$s);", p -> true)),
        before(
            "arguments-required",
            site -> each(site, "java.util.Objects.requireNonNull(%s);", HarmlessRules::isObject)),
        before(
            "arguments-asserted",
            site -> each(site, "assert %1$s != null : \"%1$s\";", HarmlessRules::isObject)),
        before(
            "numbers-checked",
            site ->
                each(
                    site,
                    "if (Double.isNaN(%1$s)) { throw new IllegalArgumentException(\"%1$s\"); }",
                    p -> p.getTypeAsString().equals("double"))));
  }

  private static List<Rule> withStatics() {
    return List.of(
        counter("static-counter", "private static int calls;", "calls++;"),
        counter(
            "static-atomic-counter",
            "private static final java.util.concurrent.atomic.AtomicInteger CALLS = new java.util.concurrent.atomic.AtomicInteger();",
            "CALLS.incrementAndGet();"),
        counter(
            "static-log",
            "private static final java.util.List<String> CALLS_OF_IT = new java.util.ArrayList<>();",
            "if (CALLS_OF_IT.size() < 9) { CALLS_OF_IT.add(\"called\"); }"));
  }

  private static List<Rule> aroundTheBody() {
    return List.of(
        around("try-catch", "{ try %s catch (RuntimeException failure) { throw failure; } }"),
        around("try-finally", "{ try %s finally { System.out.print(\"end\"); } }"),
        around("labelled-block", "{ work: %s }"),
        around("blocks-in-blocks", "{ { %s } }"),
        around(
            "under-a-lock",
            "{ java.util.concurrent.locks.ReentrantLock lock = new java.util.concurrent.locks.ReentrantLock(); lock.lock(); try %s finally { lock.unlock(); } }"),
        around(
            "synchronized-block", "{ Object monitor = new Object(); synchronized (monitor) %s }"));
  }

  /** What {@code harmless.txt} has, a name and a statement in each line. */
  private static List<String> statements() {
    try (InputStream file = HarmlessRules.class.getResourceAsStream("harmless.txt")) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String name(String line) {
    return line.substring(0, line.indexOf(": "));
  }

  private static String statement(String line) {
    return line.substring(line.indexOf(": ") + 2);
  }

  private static Rule before(String name, Function<Site, String> statements) {
    return Rule.whole(
        name,
        site -> {
          String all = statements.apply(site);
          if (!all.isEmpty()) {
            // In a block of their own, so that no name of theirs meets one of the method's.
            site.body().addStatement(0, Snippet.statement("if (true) {" + all + "}"));
          }
          return !all.isEmpty();
        });
  }

  private static String each(
      Site site, String statement, java.util.function.Predicate<Parameter> wanted) {
    return site.method().getParameters().stream()
        .filter(wanted)
        .map(p -> statement.formatted(p.getNameAsString()))
        .collect(Collectors.joining());
  }

  private static boolean isObject(Parameter parameter) {
    return !parameter.getType().isPrimitiveType();
  }

  private static Rule counter(String name, String field, String statement) {
    return Rule.whole(
        name,
        site -> {
          site.addMember(field);
          site.body().addStatement(0, Snippet.statement(statement));
          return true;
        });
  }

  private static Rule around(String name, String block) {
    return Rule.whole(
        name,
        site -> {
          site.setBody(block.formatted(site.body()));
          return true;
        });
  }

  private static boolean copyArguments(Site site) {
    boolean any = site.method().getParameters().stream().anyMatch(p -> isObject(p) && isCopied(p));
    if (any) {
      String passed =
          site.method().getParameters().stream()
              .map(
                  p ->
                      isCopied(p)
                          ? copy(p.getTypeAsString(), p.getNameAsString())
                          : p.getNameAsString())
              .collect(Collectors.joining(", "));
      String statics = site.isStatic() ? "static " : "";
      site.addMember(
          "private %s%s worked(%s) %s"
              .formatted(statics, site.result(), site.parameters(), site.body()));
      site.setBody("{" + site.handOver("worked", passed) + "}");
    }
    return any;
  }

  private static boolean isCopied(Parameter parameter) {
    return COPIES.containsKey(parameter.getTypeAsString());
  }

  private static String copy(String type, String expression) {
    return COPIES.get(type).formatted(expression);
  }

  private static boolean keepLastAnswer(Site site) {
    if (!PURE.contains(site.exercise().id())) {
      return false;
    }
    String key =
        site.method().getParameters().stream()
            .map(p -> BITS.get(p.getTypeAsString()).formatted(p.getNameAsString()))
            .collect(Collectors.joining(", ", "java.util.List.of(", ")"));
    String statics = site.isStatic() ? "static " : "";
    site.addMember("private %sObject lastArguments;".formatted(statics));
    site.addMember("private %s%s lastAnswer;".formatted(statics, site.result()));
    site.addMember(
        "private %s%s worked(%s) %s"
            .formatted(statics, site.result(), site.parameters(), site.body()));
    site.setBody(
        "{ Object arguments = %s; if (!arguments.equals(lastArguments)) { lastAnswer = worked(%s); lastArguments = arguments; } return %s; }"
            .formatted(key, site.arguments(), copy(site.result(), "lastAnswer")));
    return true;
  }
}
