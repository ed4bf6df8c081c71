package gradus.grading.curriculum;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads the text that the curriculum is made of, and makes the shorter one of a course. How it is
 * written stands at its beginning.
 *
 * @param remarks the lines at its beginning
 * @param entries the steps
 * @param finale the numbers of the steps whose code the finale runs; none where there is no finale
 * @param end of every step's story; empty for none
 */
public record CurriculumText(
    List<String> remarks, List<Entry> entries, List<Integer> finale, String end) {

  private static final String FILE = "curriculum.txt";
  private static final String DERIVED = "★";

  /**
   * A step, as its lines say it.
   *
   * @param bonus whether its points come on top of the others
   * @param number of the step
   * @param title of the step
   * @param properties the class of the properties that check it
   * @param exercises in the order in which they are written
   * @param story what it was
   * @param next what it is needed for next; empty for nothing
   */
  public record Entry(
      boolean bonus,
      int number,
      String title,
      String properties,
      List<Exercise> exercises,
      String story,
      String next) {

    private Step step(String end) {
      List<String> sentences =
          Stream.of(story, next, end.formatted(Step.twoDigits(number)))
              .filter(sentence -> !sentence.isEmpty())
              .toList();
      return new Step(number, title, properties, bonus, exercises, String.join(" ", sentences));
    }

    private Entry with(List<Exercise> others, String nextStory) {
      return new Entry(bonus, number, title, properties, others, story, nextStory);
    }

    private void write(List<String> lines) {
      lines.add("");
      lines.add("%s: %s %s".formatted(bonus ? "bonus" : "step", Step.twoDigits(number), title));
      lines.add("properties: " + properties);
      exercises.stream().map(Exercise::file).distinct().forEach(file -> lines.add(written(file)));
      lines.add("story: " + story);
      if (!next.isEmpty()) {
        lines.add("next: " + next);
      }
    }

    private String written(String file) {
      List<String> methods =
          exercises.stream()
              .filter(exercise -> exercise.file().equals(file))
              .map(
                  exercise ->
                      exercise.name()
                          + " "
                          + exercise.points()
                          + (exercise.isDerivable() ? " " + DERIVED : ""))
              .toList();
      return "write: %s: %s".formatted(file, String.join(", ", methods));
    }
  }

  /** The text of this kit. */
  static CurriculumText ofThisKit() {
    try (InputStream file = CurriculumText.class.getResourceAsStream(FILE)) {
      return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /**
   * Reads a text.
   *
   * @param lines of the text
   * @return what it says
   * @throws IllegalArgumentException if a line is not understood
   */
  public static CurriculumText parse(List<String> lines) {
    CurriculumReader reader = new CurriculumReader();
    joined(lines).forEach(reader::take);
    List<String> remarks = lines.stream().takeWhile(line -> line.startsWith("#")).toList();
    return new CurriculumText(remarks, reader.entries(), reader.finale(), reader.end());
  }

  /** The lines without remarks; what is indented goes on where the last one ended. */
  private static List<String> joined(List<String> lines) {
    List<String> joined = new ArrayList<>();
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith(" ") && !joined.isEmpty()) {
        joined.set(joined.size() - 1, joined.get(joined.size() - 1) + " " + line.strip());
      } else {
        joined.add(line.strip());
      }
    }
    return joined;
  }

  /** Reads the end of a line such as {@code MeanSquaredError: value 2, gradient 3 ★}. */
  static List<Exercise> exercises(int step, String line) {
    String file = line.substring(0, line.indexOf(": "));
    return Arrays.stream(line.substring(line.indexOf(": ") + 2).split(", "))
        .map(exercise -> exercise.split(" "))
        .map(
            words ->
                new Exercise(step, file, words[0], Integer.parseInt(words[1]), words.length > 2))
        .toList();
  }

  /** The steps in their order. */
  List<Step> steps() {
    return entries.stream().map(entry -> entry.step(end)).toList();
  }

  /**
   * The text of a course that has some of the steps. The finale is left out if one of its parts is,
   * and a story says nothing of a step that does not follow.
   *
   * @param numbers of the steps
   * @param points of methods that are not worth what this text says, by their ids
   * @return a new text
   */
  public CurriculumText chosen(List<Integer> numbers, Map<String, Integer> points) {
    List<Entry> chosen = new ArrayList<>();
    for (Entry entry : entries) {
      if (numbers.contains(entry.number())) {
        String next = numbers.contains(entry.number() + 1) ? entry.next() : "";
        chosen.add(entry.with(worth(entry.exercises(), points), next));
      }
    }
    return new CurriculumText(
        remarks, chosen, numbers.containsAll(finale) ? finale : List.of(), end);
  }

  private static List<Exercise> worth(List<Exercise> exercises, Map<String, Integer> points) {
    return exercises.stream()
        .map(exercise -> exercise.withPoints(points.getOrDefault(exercise.id(), exercise.points())))
        .toList();
  }

  /**
   * The same text, in whose stories nothing is said of derivations, because the course keeps them.
   *
   * @return a new text
   */
  public CurriculumText withoutDerivations() {
    return new CurriculumText(remarks, entries, finale, "");
  }

  /**
   * The text as it is read again.
   *
   * @return its lines
   */
  public List<String> lines() {
    List<String> lines = new ArrayList<>(remarks);
    entries.forEach(entry -> entry.write(lines));
    if (!finale.isEmpty()) {
      lines.add("");
      lines.add("finale: " + String.join(" ", finale.stream().map(Step::twoDigits).toList()));
    }
    if (!end.isEmpty()) {
      lines.add("");
      lines.add("end: " + end);
    }
    return lines;
  }
}
