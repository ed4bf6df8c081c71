package gradus.cli;

import gradus.exercises.grading.Gradings;
import gradus.exercises.grading.Ladder.Method;
import gradus.exercises.grading.Status;
import gradus.exercises.grading.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Gives a hint, and a further one each time. */
@Command(
    name = "hint",
    description =
        "Gives a hint for a method: first a nudge, then the idea, then nearly the line. "
            + "Each time you ask you get the next one.",
    footer = {
      "",
      "Examples:",
      "  gradus hint                      for the next method",
      "  gradus hint 07                   for the first method of step 07 that does not pass",
      "  gradus hint 07 biasGradient      for this one",
    })
final class HintCommand extends Subcommand {

  @Parameters(
      paramLabel = "STEP",
      arity = "0..1",
      description = "The number of a step, or a file or method of it (default: the next method).")
  private Optional<String> part = Optional.empty();

  @Parameters(
      paramLabel = "METHOD",
      arity = "0..1",
      description = "A method of that step (default: the first that does not pass).")
  private Optional<String> name = Optional.empty();

  @Override
  public Integer call() {
    Exercises exercises = Exercises.ofThisKit();
    Optional<Method> method = method(exercises);
    if (method.isPresent()) {
      next(exercises, method.get(), terminal(), terminal().readableWidth())
          .forEach(terminal()::println);
    } else {
      terminal()
          .println(
              "All of %s passes; gradus hint %s METHOD gives the hints of a method nevertheless."
                  .formatted(part.orElse("it"), part.orElse("STEP")));
    }
    return ExitCode.DONE;
  }

  /** Empty where all of a step passes, and no method is named. */
  private Optional<Method> method(Exercises exercises) {
    if (part.isEmpty()) {
      return Optional.of(Standing.next(exercises));
    }
    List<Method> methods = Exercises.methods(part.get());
    List<Method> asked = name.map(method -> named(method, methods)).orElse(methods);
    Gradings gradings = Standing.of(exercises).gradings();
    Optional<Method> open =
        asked.stream().filter(method -> gradings.of(method).status() != Status.PASSES).findFirst();
    boolean isNamed = name.isPresent() || methods.size() == 1;
    return isNamed ? open.or(() -> Optional.of(asked.get(0))) : open;
  }

  private static List<Method> named(String name, List<Method> methods) {
    List<Method> named =
        methods.stream()
            .filter(method -> name.equals(method.name()) || method.isPartOf(name))
            .toList();
    if (named.isEmpty()) {
      throw new UserMistake(
          "%s is none of its methods, which are %s."
              .formatted(name, methods.stream().map(Method::id).collect(Collectors.joining(", "))));
    }
    return named;
  }

  /**
   * The next hint of a method, which is then counted as given.
   *
   * @param width of its lines
   * @return its lines; after the last one that one again, and where to read on
   */
  static List<String> next(Exercises exercises, Method method, Terminal terminal, int width) {
    Hints hints = Hints.of(exercises, method);
    if (hints.count() == 0) {
      throw new UserMistake(
          "there are no hints for %s.%s".formatted(method.label(), readOn(exercises, method)));
    }
    int before = StudentState.read(exercises).hints.getOrDefault(method.id(), 0);
    int number = Math.min(before + 1, hints.count());
    List<String> lines = new ArrayList<>();
    lines.add(terminal.bold("%s, hint %d of %d".formatted(method.label(), number, hints.count())));
    lines.add("");
    lines.addAll(
        new MarkdownView(terminal, "exercises/lessons/hints").lines(hints.get(number), width));
    if (before >= hints.count()) {
      lines.add("");
      lines.addAll(Text.wrap("There are no more hints." + readOn(exercises, method), width));
    }
    count(exercises, method, number).ifPresent(lines::add);
    return lines;
  }

  /** What cannot be counted, in a folder that cannot be written, is given all the same. */
  private static Optional<String> count(Exercises exercises, Method method, int number) {
    try {
      StudentState.change(exercises, state -> state.hints.merge(method.id(), number, Math::max));
      return Optional.empty();
    } catch (UserMistake unwritable) {
      return Optional.of("(%s)".formatted(unwritable.getMessage()));
    }
  }

  private static String readOn(Exercises exercises, Method method) {
    return Lesson.find(exercises, method.step())
        .map(
            lesson ->
                " The lesson is %s; cli/gradus lesson %02d shows it."
                    .formatted(lesson.name(), method.step()))
        .orElse("");
  }
}
