package gradus.grading.maven;

import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.KitPaths;
import gradus.grading.curriculum.Settings;
import gradus.grading.curriculum.Step;
import gradus.grading.example.ExampleLines;
import gradus.grading.example.ExampleRunner;
import gradus.grading.example.StepExamples;
import gradus.grading.report.ExampleRecords;
import gradus.grading.text.Line;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Runs a student's examples after a grading, where {@code -Dexamples} asks for it. */
final class MavenExamples {

  private static final String NO_EXAMPLES =
      "No examples are written yet; cli/gradus examples 07 says where those of step 07 stand.";

  private final KitPaths paths;
  private final ExampleRunner runner;
  private final List<Line> lines = new ArrayList<>();

  private MavenExamples(KitPaths paths) {
    this.paths = paths;
    List<Path> entries = FreshClasses.classPath().toList();
    String classPath =
        entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    this.runner =
        new ExampleRunner(
            paths,
            paths.gradeFile().resolveSibling("example-classes"),
            new ExampleRunner.Places(entries, classPath, null));
  }

  /** What the examples came to; no lines where nobody asked. */
  static List<Line> lines(Settings settings) {
    Optional<String> asked = MavenSettings.examples();
    return asked.isEmpty()
        ? List.of()
        : new MavenExamples(settings.paths())
            .lines(asked.get().isEmpty() ? settings.only() : asked.get());
  }

  private List<Line> lines(String part) {
    if (Curriculum.exercises(part).isEmpty()) {
      return List.of(Line.EMPTY, Line.of("-Dexamples=" + Curriculum.noPart(part)));
    }
    for (Step step : Curriculum.STEPS) {
      List<Exercise> exercises =
          step.exercises().stream()
              .filter(exercise -> part.isEmpty() || exercise.isPartOf(part))
              .toList();
      if (!exercises.isEmpty() && ExampleRunner.isBegun(paths, step)) {
        lines.add(Line.EMPTY);
        add(step, exercises);
      }
    }
    return lines.isEmpty() ? List.of(Line.EMPTY, Line.of(NO_EXAMPLES)) : lines;
  }

  /** Examples have no points: what hinders them costs nobody the board. */
  private void add(Step step, List<Exercise> exercises) {
    try {
      Optional<StepExamples> found = runner.run(step, exercises);
      if (found.isPresent()) {
        lines.addAll(ExampleLines.of(found.get(), paths));
        new ExampleRecords(paths).keep(step, found.get().records());
      }
    } catch (IOException failure) {
      lines.add(
          Line.of("The examples of step %s cannot be compiled or kept.".formatted(step.label())));
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
