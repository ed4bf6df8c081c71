package gradus.cli.course;

import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers of steps as people write them. */
final class StepNumbers {

  private static final Pattern RANGE = Pattern.compile("(\\d{1,2})(?:\\s*-\\s*(\\d{1,2}))?");

  private StepNumbers() {}

  /** The numbers that a list such as {@code 01-05, 7} names, in their order. */
  static List<Integer> of(YamlNode node) {
    TreeSet<Integer> steps = new TreeSet<>();
    for (YamlNode item : node.items()) {
      for (String part : item.scalar("steps").split(",", -1)) {
        steps.addAll(range(item, part.strip()));
      }
    }
    return List.copyOf(steps);
  }

  /** The numbers from the first to the last of {@code 01-05}, or the one of {@code 07}. */
  static List<Integer> range(YamlNode node, String text) {
    Matcher range = RANGE.matcher(text);
    if (!range.matches()) {
      throw node.mistake("%s names no steps; 07, 01-11 and 01-05, 07 do".formatted(text));
    }
    int first = step(node, range.group(1));
    int last = range.group(2) == null ? first : step(node, range.group(2));
    if (last < first) {
      throw node.mistake("%s runs backwards; write the smaller number first".formatted(text));
    }
    List<Integer> steps = new ArrayList<>();
    for (int number = first; number <= last; number++) {
      steps.add(number);
    }
    return steps;
  }

  private static int step(YamlNode node, String text) {
    int number = Integer.parseInt(text);
    if (Curriculum.STEPS.stream().noneMatch(step -> step.number() == number)) {
      Step first = Curriculum.STEPS.get(0);
      Step last = Curriculum.STEPS.get(Curriculum.STEPS.size() - 1);
      throw node.mistake(
          "there is no step %s; there are %s to %s".formatted(text, first.label(), last.label()));
    }
    return number;
  }
}
