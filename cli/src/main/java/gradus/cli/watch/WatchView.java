package gradus.cli.watch;

import gradus.grading.compile.CompilerMessage;
import gradus.grading.curriculum.Exercise;
import gradus.grading.result.Results;
import gradus.grading.text.Line;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The content of the window of {@code watch}; the loop changes it, the screen lays it out. */
final class WatchView {

  /** The results of all exercises. */
  Results results = new Results();

  /** The exercises of the shown steps. */
  List<Exercise> shown = List.of();

  /**
   * Those of them that were graded since they are shown, in that order: changed ones come first.
   */
  final Set<Exercise> graded = new LinkedHashSet<>();

  /** The number of lines that are scrolled away above. */
  int scrolled;

  /** The compiler's messages of their last grading. */
  List<CompilerMessage> messages = List.of();

  /** The current activity; empty if there is none. */
  String running = "";

  /** The line shown without an activity. */
  String idle = "Watching your files: save one, and it is graded.";

  /** The story of a step that has just been passed; empty otherwise. */
  String story = "";

  /** What the examples that were saved last come to, in the place of the board; empty otherwise. */
  List<Line> examples = List.of();

  /** The hint that was asked for by a key. */
  List<String> asked = List.of();

  /** Whether the list of all steps is shown. */
  boolean isList;

  /** The shown exercises in the order of their reports. */
  List<Exercise> inOrderOfReports() {
    return Stream.concat(graded.stream().filter(shown::contains), shown.stream())
        .distinct()
        .toList();
  }
}
