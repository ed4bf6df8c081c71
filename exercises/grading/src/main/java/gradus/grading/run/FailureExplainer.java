package gradus.grading.run;

import gradus.grading.allowlist.NotAllowedException;
import gradus.grading.compile.CompilerMessage;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.KitPaths;
import gradus.grading.curriculum.Settings;
import gradus.grading.curriculum.Status;
import gradus.grading.deadline.OutOfTime;
import gradus.grading.deadline.ProcessorTime;
import gradus.grading.diagnosis.GivenCase;
import gradus.grading.diagnosis.WrongAnswer;
import gradus.grading.result.Outcome;
import gradus.grading.result.Outcome.Cause;
import gradus.grading.text.NumberText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Explains the failure of a property in words for the student. */
public final class FailureExplainer {

  private static final String STUDENT_PACKAGE = KitPaths.PACKAGE + ".";

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
    return explain(failure, exercise, Optional.empty());
  }

  /**
   * Explains a failure in a case.
   *
   * @param failure the exception that ended a property
   * @param exercise that the property checks
   * @param given the case that the student's method was given, if it is known
   * @return the outcome of the exercise
   */
  Outcome explain(Throwable failure, Exercise exercise, Optional<GivenCase> given) {
    Throwable cause = rootOf(failure);
    if (cause instanceof CodeFailure known) {
      return known.outcome();
    }
    if (cause instanceof WrongAnswer wrong) {
      return Outcome.of(Status.WRONG, wrong.finding()).at(wrong.given().lines());
    }
    if (cause instanceof NotAllowedException refused) {
      return refused.outcome(exercise);
    }
    if (isStub(cause)) {
      Optional<Outcome> ofStub = stillToWrite(String.valueOf(cause.getMessage()), exercise);
      // With any other message it is an exception like others.
      return ofStub.orElseGet(() -> thrown(cause, exercise, given));
    }
    if (isAnswer(cause)) {
      return Outcome.of(Status.WRONG, String.valueOf(cause.getMessage()).lines().toList());
    }
    return compileFailures.behind(cause, exercise).orElseGet(() -> thrown(cause, exercise, given));
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
   * The outcome of an exercise that used up its budget, of which no more is known.
   *
   * @param settings with the budget
   * @param isStarved whether its thread had clearly less of a processor than time
   * @return the outcome
   */
  public static Outcome tooSlow(Settings settings, boolean isStarved) {
    Cause cause = isStarved ? Cause.STARVED : Cause.OTHER;
    List<String> hints = List.of("look for an endless loop, or too much work");
    return tooSlow(ofAllCases(settings), cause, hints);
  }

  /** The outcome of an exercise that used up its budget in a property, or that of a single case. */
  Outcome late(OutOfTime late, Settings settings) {
    StudentTrace trace = StudentTrace.of(late.getStackTrace(), paths);
    Optional<GivenCase> ofTheCall = late.given().filter(known -> trace.hasLines());
    List<String> hints = LateSentences.of(trace, late.waitsFor());
    return tooSlow(whatIsLate(late, settings), cause(late, settings), hints).at(lines(ofTheCall));
  }

  private static String whatIsLate(OutOfTime late, Settings settings) {
    return late.ofCase().isPresent()
        ? "one case did not end in " + seconds(settings.budgetOfCase())
        : ofAllCases(settings);
  }

  private static String ofAllCases(Settings settings) {
    return "it did not end within " + seconds(settings.budgetAsDuration());
  }

  private static String seconds(Duration time) {
    return NumberText.seconds(time);
  }

  private static Cause cause(OutOfTime late, Settings settings) {
    ProcessorTime ofBudget =
        late.ofCase()
            .orElseGet(() -> new ProcessorTime(late.time().had(), settings.budgetAsDuration()));
    if (ofBudget.isStarved()) {
      return late.waitsFor().isPresent() ? Cause.WAITS : Cause.STARVED;
    }
    return late.ofCase().isPresent() ? Cause.ONE_CASE : Cause.OTHER;
  }

  /** The first of the hints stands beside what happened. */
  private static Outcome tooSlow(String what, Cause cause, List<String> hints) {
    List<String> lines = new ArrayList<>(hints);
    lines.set(0, "%s: %s".formatted(what, hints.get(0)));
    return Outcome.of(Status.TOO_SLOW, lines).because(cause);
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
    if (failure.getClass() == OutOfMemoryError.class) {
      // There was no memory left to ask it.
      return Outcome.of(Status.DOES_NOT_RUN, ExceptionSentences.FILLS_THE_MEMORY);
    }
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

  /** Empty if no stub of the kit has that message. */
  private static Optional<Outcome> stillToWrite(String stub, Exercise exercise) {
    if (stub.equals(exercise.label())) {
      return Optional.of(Outcome.of(Status.NOT_STARTED));
    }
    return Curriculum.exercises().map(Exercise::label).anyMatch(stub::equals)
        ? Optional.of(Outcome.of(Status.WAITS, "waits for " + stub))
        : Optional.empty();
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

  private Outcome thrown(Throwable cause, Exercise exercise, Optional<GivenCase> given) {
    StudentTrace trace = StudentTrace.of(cause.getStackTrace(), paths);
    Optional<String> line =
        cause instanceof StackOverflowError ? trace.placeOfOverflow() : trace.place();
    String place = "at " + line.orElseGet(exercise::source);
    if (CompileFailures.isCompileError(cause)) {
      return CompileFailures.outcome(CompileFailures.reason(cause, exercise), place);
    }
    if (trace.isOfTheChecks() && !isOfTheMachine(cause)) {
      return Outcome.of(
          Status.DOES_NOT_RUN,
          "the check itself has failed, in no line of yours: " + ExceptionSentences.name(cause),
          "look at what your method gave it; if that is right, the check is at fault",
          "in " + exercise.source());
    }
    Optional<GivenCase> ofTheCall = given.filter(known -> trace.hasLines());
    List<String> lines = new ArrayList<>(ExceptionSentences.of(cause, trace, ofTheCall));
    lines.add(place);
    return Outcome.of(Status.DOES_NOT_RUN, lines).at(lines(ofTheCall));
  }

  /** A class that is missing or has changed and a stack that is full are found at any line. */
  private static boolean isOfTheMachine(Throwable cause) {
    return cause instanceof LinkageError || cause instanceof VirtualMachineError;
  }

  private static List<String> lines(Optional<GivenCase> given) {
    return given.map(GivenCase::lines).orElse(List.of());
  }
}
