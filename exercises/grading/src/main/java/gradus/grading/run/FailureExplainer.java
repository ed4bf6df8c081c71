package gradus.grading.run;

import gradus.grading.allowlist.NotAllowedException;
import gradus.grading.compile.CompilerMessage;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.KitPaths;
import gradus.grading.curriculum.Settings;
import gradus.grading.curriculum.Status;
import gradus.grading.diagnosis.WrongAnswer;
import gradus.grading.result.Outcome;
import gradus.grading.result.Outcome.Cause;
import gradus.grading.text.NumberText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Explains the failure of a property in words for the student. */
public final class FailureExplainer {

  private static final String STUDENT_PACKAGE = KitPaths.PACKAGE + ".";
  private static final String UNINITIALISED = "Could not initialize class ";

  private final KitPaths paths;
  private final CompileFailures compileFailures;

  /**
   * Creates an explainer.
   *
   * @param paths of the student's files
   */
  public FailureExplainer(KitPaths paths) {
    this(paths, exercise -> Optional.empty());
  }

  /**
   * Creates an explainer that knows what the compiler said.
   *
   * @param paths of the student's files
   * @param notes the compiler's first message about an exercise
   */
  FailureExplainer(KitPaths paths, Function<Exercise, Optional<CompilerMessage>> notes) {
    this.paths = paths;
    this.compileFailures = new CompileFailures(paths, notes);
  }

  /**
   * Explains a failure.
   *
   * @param failure the exception that ended a property
   * @param exercise that the property checks
   * @return the outcome of the exercise
   */
  public Outcome explain(Throwable failure, Exercise exercise) {
    Throwable cause = rootOf(failure);
    if (cause instanceof CodeFailure known) {
      return known.outcome();
    }
    if (cause instanceof WrongAnswer wrong) {
      return Outcome.of(Status.WRONG, wrong.lines());
    }
    if (cause instanceof NotAllowedException refused) {
      return refused.outcome(exercise);
    }
    if (isStub(cause)) {
      return stillToWrite(String.valueOf(cause.getMessage()), exercise);
    }
    if (isAnswer(cause)) {
      return Outcome.of(Status.WRONG, String.valueOf(cause.getMessage()).lines().toList());
    }
    return describe(cause, exercise);
  }

  /**
   * Whether a stub has failed.
   *
   * @param failure the exception
   * @return whether a stub threw it; its class is known by name only, since that is one of the
   *     student's files and may be missing
   */
  public static boolean isStub(Throwable failure) {
    return failure.getClass().getName().equals(STUDENT_PACKAGE + "NotImplementedException");
  }

  /**
   * The outcome of an exercise that used up its budget.
   *
   * @param settings with the budget
   * @param isStarved whether its thread had clearly less of a processor than time
   * @return the outcome
   */
  public static Outcome tooSlow(Settings settings, boolean isStarved) {
    return Outcome.of(
            Status.TOO_SLOW,
            "it did not end within %s: look for a loop that never ends"
                .formatted(NumberText.seconds(settings.budgetAsDuration())))
        .because(isStarved ? Cause.STARVED : Cause.OTHER);
  }

  /**
   * Whether a failure is a property's answer, and no exception out of the student's code. The
   * properties never throw the plain error, as an {@code assert} of a student's does.
   */
  static boolean isAnswer(Throwable failure) {
    Class<?> type = failure.getClass();
    boolean isStudents = type.getName().startsWith(STUDENT_PACKAGE) || type == AssertionError.class;
    return failure instanceof AssertionError && !isStudents;
  }

  /** The outcome of an exercise that threw something of which only the class may be looked at. */
  static Outcome unspeakable(Throwable failure) {
    return Outcome.of(
        Status.DOES_NOT_RUN,
        "it threw %s, which fails itself when it is asked what happened"
            .formatted(failure.getClass().getSimpleName()));
  }

  /** Initialisers and reflection wrap what really happened. */
  private static Throwable rootOf(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null
        && (cause instanceof ExceptionInInitializerError
            || cause instanceof ReflectiveOperationException)) {
      cause = cause.getCause();
    }
    return cause;
  }

  private static Outcome stillToWrite(String stub, Exercise exercise) {
    return stub.equals(exercise.label())
        ? Outcome.of(Status.NOT_STARTED)
        : Outcome.of(Status.WAITS, "waits for " + stub);
  }

  /**
   * Explains why there is no class of an exercise, which its properties cannot even be loaded
   * without.
   *
   * @param exercise that was asked for, and of which no property ran
   * @return empty if nothing is known to be wrong with its file
   */
  Optional<Outcome> explainMissing(Exercise exercise) {
    return compileFailures.ofFile(exercise);
  }

  private Outcome describe(Throwable cause, Exercise exercise) {
    return compileFailures.behind(cause, exercise).orElseGet(() -> thrown(cause, exercise));
  }

  private Outcome thrown(Throwable cause, Exercise exercise) {
    String place = "at " + place(cause).orElseGet(exercise::source);
    if (CompileFailures.isCompileError(cause)) {
      return CompileFailures.outcome(CompileFailures.reason(cause, exercise), place);
    }
    return Outcome.of(Status.DOES_NOT_RUN, sentence(cause), place);
  }

  private static String sentence(Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    if (message.startsWith(UNINITIALISED)) {
      return message.substring(UNINITIALISED.length()) + ": its static initialiser has failed";
    }
    if (cause instanceof NoClassDefFoundError) {
      return "the class " + message.replace('/', '.') + " could not be loaded";
    }
    if (cause instanceof StackOverflowError) {
      return "StackOverflowError: it calls itself without end";
    }
    if (cause instanceof OutOfMemoryError) {
      return "OutOfMemoryError: it fills the memory; look for a list that grows without end";
    }
    String name = cause.getClass().getSimpleName();
    boolean isSilent = cause.getMessage() == null;
    return isSilent ? name : name + ": " + message.lines().findFirst().orElse("");
  }

  /**
   * The topmost line of the student's own code. Where the stack overflows, it is the line of the
   * topmost call: the frame above it may have been entered, or not.
   */
  private Optional<String> place(Throwable cause) {
    List<StackTraceElement> frames =
        Arrays.stream(cause.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith(STUDENT_PACKAGE))
            .filter(frame -> frame.getFileName() != null && !isOfTheProperties(frame))
            .toList();
    boolean entered = cause instanceof StackOverflowError && frames.size() > 1;
    return frames.stream()
        .skip(entered ? 1 : 0)
        .findFirst()
        .map(
            frame ->
                "exercises/src/main/java/%s/%s:%d"
                    .formatted(folder(frame), frame.getFileName(), frame.getLineNumber()));
  }

  /** The properties and their helpers stand in the student's packages, in a folder of their own. */
  private boolean isOfTheProperties(StackTraceElement frame) {
    Path file = Path.of(folder(frame)).getFileName().resolve(frame.getFileName());
    return file.toString().endsWith("Properties.java")
        || (Files.exists(paths.properties().resolve(file))
            && Files.notExists(paths.sources().resolve(file)));
  }

  private static String folder(StackTraceElement frame) {
    String name = frame.getClassName();
    return name.substring(0, name.lastIndexOf('.')).replace('.', '/');
  }
}
