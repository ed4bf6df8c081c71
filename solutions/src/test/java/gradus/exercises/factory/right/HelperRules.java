package gradus.exercises.factory.right;

import com.github.javaparser.ast.expr.ThisExpr;
import gradus.grading.curriculum.Exercise;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The method's work is done elsewhere: in methods, classes and files of one's own. */
final class HelperRules {

  static final List<Rule> ALL =
      List.of(
          Rule.whole("static-helper", HelperRules::staticHelper),
          Rule.whole("instance-helper", HelperRules::instanceHelper),
          Rule.whole("helper-of-a-new-object", HelperRules::helperOfNewObject),
          nested("nested-class", "private static final class Work { static %s compute(%s) %s }"),
          nested("nested-interface", "private interface Work { static %s compute(%s) %s }"),
          Rule.whole("inner-class", HelperRules::innerClass),
          Rule.whole("nested-enum", HelperRules::nestedEnum),
          Rule.whole("nested-record", HelperRules::nestedRecord),
          Rule.whole("local-record", HelperRules::localRecord),
          Rule.whole("local-class", HelperRules::localClass),
          Rule.whole("constant-lambda", HelperRules::constantLambda),
          Rule.whole("anonymous-class", HelperRules::anonymousClass),
          Rule.whole("supplier", HelperRules::supplier),
          Rule.whole("callable", HelperRules::callable),
          own("own-class", "final class %1$s { private %1$s() {} static %2$s compute(%3$s) %4$s }"),
          own("own-public-class", "public class %1$s { public static %2$s compute(%3$s) %4$s }"),
          own("own-interface", "interface %1$s { static %2$s compute(%3$s) %4$s }"),
          new Rule("own-record", HelperRules::ownRecord));

  private HelperRules() {}

  private static String body(Site site) {
    return site.body().toString();
  }

  private static boolean when(boolean possible, Runnable change) {
    if (possible) {
      change.run();
    }
    return possible;
  }

  private static boolean staticHelper(Site site) {
    return when(
        site.isStatic() || site.standsAlone(),
        () -> helper(site, "private static %s worked(%s) %s", "worked"));
  }

  private static boolean instanceHelper(Site site) {
    return when(!site.isStatic(), () -> helper(site, "private %s worked(%s) %s", "this.worked"));
  }

  private static boolean helperOfNewObject(Site site) {
    boolean hasNew =
        site.type().getConstructors().stream().anyMatch(c -> c.getParameters().isEmpty());
    String type = site.exercise().file();
    return when(
        site.isStatic() && hasNew,
        () -> helper(site, "private %s worked(%s) %s", "new " + type + "().worked"));
  }

  private static void helper(Site site, String declaration, String target) {
    site.addMember(declaration.formatted(site.result(), site.parameters(), body(site)));
    site.setBody("{" + site.handOver(target, site.arguments()) + "}");
  }

  private static Rule nested(String name, String declaration) {
    return Rule.whole(
        name, site -> when(site.standsAlone(), () -> helper(site, declaration, "Work.compute")));
  }

  private static boolean innerClass(Site site) {
    return when(
        !site.isStatic() && site.find(ThisExpr.class, any -> true).isEmpty(),
        () -> helper(site, "private final class Work { %s compute(%s) %s }", "new Work().compute"));
  }

  private static boolean nestedEnum(Site site) {
    return when(
        site.standsAlone(),
        () -> helper(site, "private enum Way { ONLY; %s compute(%s) %s }", "Way.ONLY.compute"));
  }

  private static boolean canBeRecord(Site site) {
    return site.standsAlone() && site.variables().keepsItsParameters();
  }

  private static String record(Site site, String name) {
    return "record %s(%s) { %s compute() %s }"
        .formatted(name, site.parameters(), site.result(), body(site));
  }

  private static String ofRecord(Site site, String name) {
    return site.handOver("new %s(%s).compute".formatted(name, site.arguments()), "");
  }

  private static boolean nestedRecord(Site site) {
    return when(
        canBeRecord(site),
        () -> {
          site.addMember("private " + record(site, "Work"));
          site.setBody("{" + ofRecord(site, "Work") + "}");
        });
  }

  private static boolean localRecord(Site site) {
    return when(
        canBeRecord(site),
        () -> site.setBody("{" + record(site, "Work") + ofRecord(site, "Work") + "}"));
  }

  private static boolean localClass(Site site) {
    return when(
        site.find(ThisExpr.class, any -> true).isEmpty(),
        () ->
            site.setBody(
                "{ class Work { %s compute(%s) %s } %s }"
                    .formatted(
                        site.result(),
                        site.parameters(),
                        body(site),
                        site.handOver("new Work().compute", site.arguments()))));
  }

  private static boolean constantLambda(Site site) {
    return when(
        site.standsAlone(),
        () -> {
          site.addMember(
              "private static final Work WORK = (%s) -> %s;"
                  .formatted(site.arguments(), body(site)));
          site.addMember(
              "private interface Work { %s compute(%s); }"
                  .formatted(site.result(), site.parameters()));
          site.setBody("{" + site.handOver("WORK.compute", site.arguments()) + "}");
        });
  }

  private static boolean anonymousClass(Site site) {
    String object = "new Object() { %s compute() %s }.compute".formatted(site.result(), body(site));
    return when(
        site.variables().keepsItsParameters() && site.find(ThisExpr.class, any -> true).isEmpty(),
        () -> site.setBody("{" + site.handOver(object, "") + "}"));
  }

  private static boolean supplier(Site site) {
    return when(
        site.variables().keepsItsParameters(),
        () -> {
          String kind =
              site.isVoid()
                  ? "Runnable"
                  : site.result().equals("double")
                      ? "java.util.function.DoubleSupplier"
                      : "java.util.function.Supplier<%s>".formatted(site.result());
          String call =
              site.isVoid() ? "run" : site.result().equals("double") ? "getAsDouble" : "get";
          site.setBody(
              "{ %s work = () -> %s; %s }"
                  .formatted(kind, body(site), site.handOver("work." + call, "")));
        });
  }

  private static boolean callable(Site site) {
    return when(
        site.variables().keepsItsParameters() && !site.isVoid() && !site.result().equals("double"),
        () ->
            site.setBody(
                """
                {
                  java.util.concurrent.Callable<%s> work = () -> %s;
                  try {
                    return work.call();
                  } catch (Exception failure) {
                    throw new IllegalStateException(failure);
                  }
                }"""
                    .formatted(site.boxedResult(), body(site))));
  }

  private static Rule own(String name, String declaration) {
    return new Rule(
        name,
        (site, place) ->
            when(
                place < 2 && site.standsAnywhere(),
                () -> {
                  String own = ownName(site, name.length() + place);
                  site.addFile(
                      own,
                      declaration.formatted(own, site.result(), site.parameters(), body(site)));
                  site.setBody("{" + site.handOver(own + ".compute", site.arguments()) + "}");
                }));
  }

  private static boolean ownRecord(Site site, int place) {
    return when(
        place < 2 && site.standsAnywhere() && site.variables().keepsItsParameters(),
        () -> {
          String own = ownName(site, place);
          site.addFile(own, record(site, own));
          site.setBody("{" + ofRecord(site, own) + "}");
        });
  }

  /** A name that the properties of the step use themselves, or one that any step's do. */
  static String ownName(Site site, int number) {
    Exercise exercise = site.exercise();
    List<String> names = new ArrayList<>(propertiesClasses(exercise));
    names.addAll(
        List.of(
            "Neuron",
            "Pass",
            "Rule",
            "Setting",
            "Chain",
            "Run",
            "Expression",
            "Graphs",
            "Descent",
            "Check"));
    names.removeIf(site::hasFile);
    return names.get((exercise.name().length() + number) % names.size());
  }

  private static List<String> propertiesClasses(Exercise exercise) {
    Path folder = Path.of("../exercises/src/test/java/gradus/exercises").resolve(exercise.folder());
    Predicate<String> helper = name -> !name.endsWith("Properties");
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString().replace(".java", ""))
          .filter(helper)
          .sorted()
          .toList();
    } catch (java.io.IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }
}
