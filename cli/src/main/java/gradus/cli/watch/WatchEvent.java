package gradus.cli.watch;

import gradus.grading.compile.CompilerMessage;
import gradus.grading.curriculum.Exercise;
import gradus.grading.result.Result;
import java.util.List;
import java.util.Set;

/** What {@code watch} waits for; all of it comes through one queue. */
public sealed interface WatchEvent {

  /**
   * Files were saved, or have appeared or gone.
   *
   * @param folders the last parts of their packages; empty for the files above the steps
   */
  record Saved(Set<String> folders) implements WatchEvent {}

  /**
   * From now on the files are looked at again and again.
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
   * @param exercises what is graded
   */
  record Begins(List<Exercise> exercises) implements WatchEvent {}

  /**
   * A method's turn has come.
   *
   * @param exercise the method
   */
  record Grades(Exercise exercise) implements WatchEvent {}

  /**
   * A method has been graded.
   *
   * @param grade what was found
   */
  record Found(Result grade) implements WatchEvent {}

  /**
   * A grading has ended, and is remembered.
   *
   * @param exercises what was graded
   * @param messages what the compiler complained about
   */
  record Graded(List<Exercise> exercises, List<CompilerMessage> messages) implements WatchEvent {}

  /**
   * Going on makes no sense.
   *
   * @param failure why
   */
  record Failed(Throwable failure) implements WatchEvent {}
}
