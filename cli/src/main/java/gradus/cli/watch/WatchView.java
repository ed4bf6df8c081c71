package gradus.cli.watch;

import gradus.grading.compile.CompilerMessage;
import gradus.grading.curriculum.Exercise;
import gradus.grading.result.Results;
import java.util.List;

/** What {@code watch} shows; the loop changes it, the screen arranges it. */
final class WatchView {

  /** How everything stands. */
  Results results = new Results();

  /** The methods of the step, or the steps, that it is about. */
  List<Exercise> shown = List.of();

  /** What the compiler complained about when these were graded. */
  List<CompilerMessage> messages = List.of();

  /** What is being done; empty if nothing is. */
  String running = "";

  /** What is said when nothing is being done. */
  String idle = "Watching your files: save one, and it is graded.";

  /** What a student has just built; empty if it is not the time to say so. */
  String story = "";

  /** What was asked for by a key: a hint. */
  List<String> asked = List.of();

  /** Whether the list of all steps was asked for. */
  boolean isList;
}
