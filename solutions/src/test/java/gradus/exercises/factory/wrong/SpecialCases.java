package gradus.exercises.factory.wrong;

import com.github.javaparser.ast.body.Parameter;
import gradus.grading.curriculum.Exercise;
import java.util.ArrayList;
import java.util.List;

/** Java conditions that are true of some arguments only. */
final class SpecialCases {

  private static final List<String> ABOUT_SIZES =
      List.of(
          "%1$s > 8",
          "%1$s > 16",
          "%2$s > 8",
          "%2$s > 16",
          "%1$s == 1",
          "%2$s == 1",
          "%1$s == %2$s",
          "%1$s > %2$s",
          "%1$s < %2$s");

  private SpecialCases() {}

  /** The conditions on an argument, by its type, as far as the text of the method lets it go. */
  static List<String> of(Exercise exercise, Parameter parameter) {
    String name = parameter.getNameAsString();
    Domain domain = Domain.ofArgument(exercise, name);
    List<String> found = new ArrayList<>();
    switch (parameter.getTypeAsString()) {
      case "Matrix" -> {
        String all = "java.util.stream.IntStream.range(0, %1$s.size()).mapToDouble(%1$s::entry)";
        anyOf(all.formatted(name), domain, found);
        sizes(name + ".rows()", name + ".columns()", found);
      }
      case "double[][]" -> {
        String all = "java.util.Arrays.stream(%s).flatMapToDouble(java.util.Arrays::stream)";
        anyOf(all.formatted(name), domain, found);
        sizes(name + ".length", name + "[0].length", found);
      }
      case "double[]" -> {
        anyOf("java.util.Arrays.stream(%s)".formatted(name), domain, found);
        found.addAll(List.of(name + ".length > 8", name + ".length == 1"));
      }
      case "double" -> anyOf("java.util.stream.DoubleStream.of(%s)".formatted(name), domain, found);
      case "int" -> found.addAll(List.of(name + " > 8", name + " == 1", name + " > 2"));
      case "List<Parameter>" -> {
        String all =
            "%s.stream().map(p -> p.gradient()).flatMapToDouble(g ->"
                + " java.util.stream.IntStream.range(0, g.size()).mapToDouble(g::entry))";
        anyOf(all.formatted(name), domain, found);
        found.addAll(List.of(name + ".size() > 2", name + ".size() == 1"));
      }
      case "Dataset" -> found.addAll(List.of(name + ".size() > 8", name + ".size() == 1"));
      case "Value" -> found.add(name + " == this");
      default -> {
        // Nothing is asked of other arguments.
      }
    }
    return found;
  }

  private static void anyOf(String numbers, Domain domain, List<String> found) {
    AboutNumber.CONDITIONS.stream()
        .filter(about -> domain.reaches(about.from(), about.to()))
        .forEach(about -> found.add("%s.anyMatch(x -> %s)".formatted(numbers, about.text())));
  }

  private static void sizes(String rows, String columns, List<String> found) {
    ABOUT_SIZES.forEach(about -> found.add(about.formatted(rows, columns)));
  }
}
