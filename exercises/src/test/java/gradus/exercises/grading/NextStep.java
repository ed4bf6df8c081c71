package gradus.exercises.grading;

import gradus.exercises.grading.Ladder.Method;
import gradus.exercises.grading.Ladder.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What to write next, and where.
 *
 * @param method the first method of the ladder that does not pass
 */
public record NextStep(Method method) {

  private static final int WIDTH = 80;

  /** For whoever has no next step. */
  public static final String NOTHING_LEFT =
      "All of it is yours now: every gradient in this network, you derived and wrote.";

  /**
   * Finds it.
   *
   * @param gradings what was found so far
   * @return empty if every method passes
   */
  public static Optional<NextStep> of(Gradings gradings) {
    return Ladder.STEPS.stream()
        .flatMap(step -> step.methods().stream())
        .filter(method -> gradings.of(method).status() != Status.PASSES)
        .findFirst()
        .map(NextStep::new);
  }

  /**
   * What a student is told.
   *
   * @return the method, the line to begin at, and the lesson if there is one
   */
  public List<String> lines() {
    Step step = Ladder.stepOf(method);
    List<String> lines = new ArrayList<>();
    lines.add("Next: step %s, %s".formatted(Ladder.twoDigits(step.number()), method.id()));
    lines.addAll(place());
    lesson(step).ifPresent(lesson -> lines.add("  read    " + lesson));
    return lines;
  }

  /** The place to write at; one that is too long stands below, so that it can be copied whole. */
  private List<String> place() {
    String source = Ladder.source(method);
    if (Files.notExists(Home.root().resolve(source))) {
      return List.of("  gone    " + source, "  back    " + bringBack());
    }
    String place = source + lineOf(method);
    String line = "  write   " + place;
    return line.length() <= WIDTH ? List.of(line) : List.of("  write", "  " + place);
  }

  private String bringBack() {
    return "cli/gradus reset " + method.file();
  }

  /** The line to begin at: that of the stub, or else of the method. */
  private static String lineOf(Method method) {
    Path source = Home.root().resolve(Ladder.source(method));
    try {
      List<String> code = Files.readAllLines(source);
      return lineWith(code, '"' + method.label() + '"')
          .or(() -> lineWith(code, " " + method.name() + "("))
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

  private static Optional<String> lesson(Step step) {
    Path folder = Home.root().resolve("exercises/lessons");
    try (Stream<Path> lessons = Files.list(folder)) {
      return lessons
          .map(path -> path.getFileName().toString())
          .filter(name -> name.startsWith(Ladder.twoDigits(step.number()) + "-"))
          .findFirst()
          .map(name -> "exercises/lessons/" + name);
    } catch (IOException none) {
      return Optional.empty();
    }
  }
}
