package gradus.cli.hunt;

import gradus.cli.hunt.HuntTask.Spot;
import gradus.cli.kit.KitFolder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A task as it is put before a student.
 *
 * @param task the task
 * @param code the lines of the code, numbered from 1
 * @param causes the five causes in the order of their letters
 */
record HuntSheet(HuntTask task, List<String> code, List<Choice> causes) {

  /**
   * A cause to choose.
   *
   * @param letter from a on
   * @param sentence the cause
   * @param lesson why it is not that; empty for the right one
   */
  record Choice(String letter, String sentence, String lesson) {

    boolean isRight() {
      return lesson.isEmpty();
    }
  }

  static HuntSheet of(KitFolder kit, HuntTask task, Random random) {
    List<String[]> causes = new ArrayList<>();
    causes.add(new String[] {task.rightCause(kit), ""});
    task.others().forEach(wrong -> causes.add(new String[] {wrong.sentence(kit), wrong.lesson()}));
    Collections.shuffle(causes, random);
    List<Choice> choices = new ArrayList<>();
    for (String[] cause : causes) {
      choices.add(new Choice(letter(choices.size()), cause[0], cause[1]));
    }
    return new HuntSheet(task, new HuntSource(kit).mistaken(task), List.copyOf(choices));
  }

  private static String letter(int number) {
    return String.valueOf((char) ('a' + number));
  }

  /** The spot that an answer names; empty if it names none of this code. */
  Optional<Spot> spot(String answer) {
    if (!answer.matches("[1-9]\\d?( *- *[1-9]\\d?)?")) {
      return Optional.empty();
    }
    String[] ends = answer.split(" *- *", -1);
    Spot spot = new Spot(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
    boolean isNext = spot.last() == spot.first() + 1;
    return Optional.of(spot)
        .filter(named -> named.last() <= code.size() && (isNext || ends.length == 1));
  }

  Optional<Choice> choice(String answer) {
    return causes.stream().filter(cause -> cause.letter().equals(answer)).findFirst();
  }

  String lastLetter() {
    return causes.get(causes.size() - 1).letter();
  }

  Choice rightCause() {
    return causes.stream().filter(Choice::isRight).findFirst().orElseThrow();
  }

  /** What a wrongly named spot does right. */
  String remark(Spot spot) {
    if (spot.isGap()) {
      return "Nothing is missing between lines %d and %d.".formatted(spot.first(), spot.last());
    }
    String line = code.get(spot.first() - 1).strip();
    String sentence = task.lines().getOrDefault(spot.first(), usual(line));
    return "Line %d is right. %s".formatted(spot.first(), sentence);
  }

  /** What is said of a line that needs no sentence of its own; empty for one that needs it. */
  static String usual(String line) {
    if (line.isEmpty()) {
      return "It is empty.";
    }
    if (line.matches("}")) {
      return "It closes what was opened above.";
    }
    boolean declares = line.startsWith("public ") || line.startsWith("private ");
    return declares && line.matches(".*[{;]") ? "It is given with the step." : "";
  }

  /** Where the mistake is, and the line as it stands. */
  String answer() {
    String numbers = task.spots().stream().map(Spot::toString).collect(Collectors.joining(" or "));
    Spot first = task.spots().get(0);
    return first.isGap()
        ? "A line is missing: %s.".formatted(numbers)
        : "It is line %s: %s".formatted(numbers, code.get(first.first() - 1).strip());
  }
}
