package gradus.grading.run;

import gradus.grading.compile.CompilerMessage;
import gradus.grading.compile.SourceCompiler;
import gradus.grading.compile.StudentSources;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.KitPaths;
import gradus.grading.curriculum.Status;
import gradus.grading.result.Outcome;
import gradus.grading.result.Outcome.Cause;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Explains failures that the compiler is behind: what it said, and what it was not given. */
final class CompileFailures {

  private static final String NO_CLASS =
      "the compiler makes no class of its file; look for a name that is misspelt, above all of a type";
  private static final String LOOK = "look at its imports, its braces and the heads of its methods";
  private static final String UNRESOLVED = "Unresolved compilation problem";

  private final KitPaths paths;
  private final Function<Exercise, Optional<CompilerMessage>> notes;

  /**
   * Creates an explainer of these failures.
   *
   * @param paths of the student's files
   * @param notes the compiler's first message about an exercise
   */
  CompileFailures(KitPaths paths, Function<Exercise, Optional<CompilerMessage>> notes) {
    this.paths = paths;
    this.notes = notes;
  }

  /** What is wrong with the file of an exercise; empty if nothing is known to be. */
  Optional<Outcome> ofFile(Exercise exercise) {
    return leftOut(exercise).or(() -> noted(exercise));
  }

  /** What is wrong with the file, where the failure itself does not say it. */
  Optional<Outcome> behind(Throwable failure, Exercise exercise) {
    Optional<Outcome> leftOut = leftOut(exercise);
    boolean isSilent =
        isCompileError(failure) && List.of(LOOK, NO_CLASS).contains(reason(failure, exercise));
    return leftOut.isPresent() || !isSilent ? leftOut : noted(exercise);
  }

  private Optional<Outcome> leftOut(Exercise exercise) {
    if (!Files.exists(paths.source(exercise))) {
      return Optional.of(Outcome.of(Status.DOES_NOT_RUN, exercise.source() + " is not there"));
    }
    return StudentSources.whyLeftOut(paths.source(exercise), exercise.folder())
        .map(why -> Outcome.of(Status.DOES_NOT_RUN, why, "in " + exercise.source()))
        .map(outcome -> outcome.because(Cause.COMPILE_ERROR));
  }

  private Optional<Outcome> noted(Exercise exercise) {
    return notes.apply(exercise).map(message -> noted(message, exercise));
  }

  private Outcome noted(CompilerMessage message, Exercise exercise) {
    boolean isStudents = message.file().startsWith(paths.sources());
    String place = paths.root().relativize(message.file()) + ":" + message.line();
    String where = "at " + (isStudents ? place.replace('\\', '/') : exercise.source());
    return SourceCompiler.isTooMuch(message)
        ? Outcome.of(Status.DOES_NOT_RUN, message.text(), where).because(Cause.COMPILE_ERROR)
        : outcome(message.text(), where);
  }

  /** The outcome of a file with an error. */
  static Outcome outcome(String reason, String place) {
    return Outcome.of(Status.DOES_NOT_RUN, "it does not compile: " + reason, place)
        .because(Cause.COMPILE_ERROR);
  }

  /** Whether a method has failed in the place of which the compiler found an error. */
  static boolean isCompileError(Throwable failure) {
    return String.valueOf(failure.getMessage()).startsWith(UNRESOLVED);
  }

  /** What such a failure says. */
  static String reason(Throwable failure, Exercise exercise) {
    String first = compilerMessage(String.valueOf(failure.getMessage()));
    // Then the class is not there, and its file has more to say than whoever wants to use it.
    boolean isMissing = first.startsWith(exercise.file() + " cannot be resolved");
    return isMissing ? NO_CLASS : first;
  }

  /** The first of the compiler's messages; a class with a wrong import contains none. */
  private static String compilerMessage(String message) {
    return message
        .lines()
        .skip(1)
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .findFirst()
        .orElse(LOOK);
  }
}
