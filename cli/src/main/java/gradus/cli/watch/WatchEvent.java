package gradus.cli.watch;

import gradus.grading.compile.CompilerMessage;
import gradus.grading.curriculum.Exercise;
import gradus.grading.result.Result;
import gradus.grading.text.Line;
import java.util.List;
import java.util.Set;

/** An event that {@code watch} handles; all events come through one queue. */
public sealed interface WatchEvent {

  /**
   * Files were saved, or have appeared or gone.
   *
   * @param folders the last parts of their packages; empty for the files above the steps
   */
  record Saved(Set<String> folders) implements WatchEvent {}

  /**
   * Polling has begun.
   *
   * @param why one sentence
   */
  record Polls(String why) implements WatchEvent {}

  /**
   * A key was pressed.
   *
   * @param key its character
   */
  record Key(int key) implements WatchEvent {}

  /** The window has another size, or is back from the background. */
  record Resized() implements WatchEvent {}

  /** Ctrl-C. */
  record Interrupted() implements WatchEvent {}

  /**
   * A grading begins, with the compiler.
   *
   * @param exercises the exercises to grade
   */
  record Begins(List<Exercise> exercises) implements WatchEvent {}

  /**
   * An exercise's turn has come.
   *
   * @param exercise the exercise
   */
  record Grades(Exercise exercise) implements WatchEvent {}

  /**
   * An exercise has been graded.
   *
   * @param result its result
   */
  record Found(Result result) implements WatchEvent {}

  /**
   * A grading has ended, and is remembered.
   *
   * @param exercises the graded exercises
   * @param messages the compiler's messages
   */
  record Graded(List<Exercise> exercises, List<CompilerMessage> messages) implements WatchEvent {}

  /**
   * A file of examples was saved.
   *
   * @param lines what they come to, or that they run
   */
  record Examples(List<Line> lines) implements WatchEvent {}

  /**
   * The grading cannot go on.
   *
   * @param failure why
   */
  record Failed(Throwable failure) implements WatchEvent {}
}
