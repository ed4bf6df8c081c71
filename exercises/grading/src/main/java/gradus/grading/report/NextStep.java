package gradus.grading.report;

import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.KitPaths;
import gradus.grading.curriculum.Step;
import gradus.grading.file.PlainFile;
import gradus.grading.result.Result;
import gradus.grading.result.Results;
import gradus.grading.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The exercise to write next, with the place of its file.
 *
 * @param exercise the first one of the curriculum that does not pass
 */
public record NextStep(Exercise exercise) {

  private static final int WIDTH = 80;

  /** The line for a student who has finished. */
  public static final String NOTHING_LEFT =
      "All of it is yours now: you wrote every gradient in this network.";

  private static final List<String> FINALE_LEFT =
      List.of(
          "All %d points are yours. What is left is the finale, your own parts end to end:"
              .formatted(Curriculum.points(false)),
          "  grade   cli/gradus run finale");

  private static final String FINALE_FAILS =
      "Every method passes alone, but your parts fail together. The finale: %s";

  private static final String INDENT = "  ";

  /** The report itself has the rest. */
  private static final int MOST_OF_FINALE = 4;

  /**
   * Finds the next exercise of the whole curriculum.
   *
   * @param results the results so far
   * @return the first that does not pass, those of the bonus steps last; empty if every exercise
   *     passes, or if all points are earned and the finale is what has to be mended
   */
  public static Optional<NextStep> of(Results results) {
    return of(results, List.of());
  }

  /**
   * Finds the next exercise for who has asked for a part: in its steps first.
   *
   * @param results the results so far
   * @param asked the exercises of the part; none or all for the whole curriculum
   * @return as for the whole curriculum
   */
  public static Optional<NextStep> of(Results results, List<Exercise> asked) {
    boolean isBonusDue = !isDone(results) || !results.of(Curriculum.FINALE).status().isTrouble();
    return Stream.of(
            asked.size() == Curriculum.exercises().count()
                ? Stream.<Step>empty()
                : asked.stream().map(Curriculum::stepOf),
            Curriculum.steps(false),
            Curriculum.steps(true).filter(step -> isBonusDue))
        .flatMap(steps -> steps)
        .flatMap(step -> step.exercises().stream())
        .filter(exercise -> !exercise.isFinale() && !results.passes(exercise))
        .findFirst()
        .map(NextStep::new);
  }

  /** Whether all points are earned, which does not take the bonus steps. */
  private static boolean isDone(Results results) {
    return results.points(false) == Curriculum.points(false);
  }

  /**
   * The lines for the student.
   *
   * @param results the results so far
   * @param asked the exercises of the part that was asked for; none or all for all of them
   * @param paths the kit's paths
   * @return the next exercise; where all points are earned before it that they are, or what the
   *     finale says against that
   */
  public static List<String> lines(Results results, List<Exercise> asked, KitPaths paths) {
    Optional<NextStep> next = of(results, asked);
    List<String> lines = new ArrayList<>(isDone(results) ? afterAll(results) : List.of());
    String beginning = lines.isEmpty() ? "Next" : "More, if you like";
    next.ifPresent(step -> lines.addAll(step.lines(beginning, paths)));
    return lines;
  }

  /** The lines when all points are earned. */
  private static List<String> afterAll(Results results) {
    Result finale = results.of(Curriculum.FINALE);
    if (finale.passes() || !Curriculum.hasFinale()) {
      return List.of(NOTHING_LEFT);
    }
    if (!finale.status().isTrouble()) {
      return FINALE_LEFT;
    }
    List<String> lines = new ArrayList<>();
    lines.add(FINALE_FAILS.formatted(finale.status().words()));
    finale.outcome().lines().stream()
        .flatMap(line -> Text.fit(line, WIDTH - INDENT.length()).stream())
        .limit(MOST_OF_FINALE)
        .forEach(line -> lines.add(INDENT + line));
    return lines;
  }

  /**
   * The lines for the student.
   *
   * @param beginning the first word, or a few
   * @param paths the kit's paths
   * @return the exercise, the line to begin at, and the lesson if there is one
   */
  List<String> lines(String beginning, KitPaths paths) {
    Step step = Curriculum.stepOf(exercise);
    List<String> lines = new ArrayList<>();
    lines.add("%s: step %s, %s".formatted(beginning, step.label(), exercise.id()));
    lines.addAll(place(paths.source(exercise)));
    paths.lesson(step).ifPresent(lesson -> lines.add("  read    " + lesson));
    return lines;
  }

  /** The file and line; a long path gets a line of its own, so that it can be copied whole. */
  private List<String> place(Path file) {
    String source = exercise.source();
    if (Files.notExists(file)) {
      return List.of("  gone    " + source, "  back    cli/gradus reset " + exercise.file());
    }
    String place = source + lineOf(file);
    String line = "  write   " + place;
    return Text.columns(line) <= WIDTH ? List.of(line) : List.of("  write", "  " + place);
  }

  /** The line to begin at: that of the stub's exception, otherwise of the method. */
  private String lineOf(Path file) {
    try {
      String text = new String(PlainFile.read(file), StandardCharsets.UTF_8);
      List<String> code = text.lines().toList();
      return lineWith(code, '"' + exercise.label() + '"')
          .or(() -> lineWith(code, " " + exercise.name() + "("))
          .map(line -> ":" + line)
          .orElse("");
    } catch (IOException unreadable) {
      return "";
    }
  }

  private static Optional<Integer> lineWith(List<String> code, String text) {
    return IntStream.range(0, code.size())
        .filter(i -> code.get(i).contains(text) && !code.get(i).strip().startsWith("*"))
        .mapToObj(i -> i + 1)
        .findFirst();
  }
}
