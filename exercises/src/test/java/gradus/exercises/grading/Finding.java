package gradus.exercises.grading;

import gradus.exercises.grading.Ladder.Method;
import gradus.nn.Diagnosis;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What one property, or a whole method, came to.
 *
 * @param status how it stands
 * @param lines what the student is told, nothing indented
 * @param evidence what is known of the mistake behind it
 * @param printed what the student's code printed
 */
public record Finding(Status status, List<String> lines, Evidence evidence, List<String> printed) {

  static final Finding PASSES = new Finding(Status.PASSES, List.of());

  private static final int WIDTH = 74;

  private static final String STUDENT_PACKAGE = "gradus.exercises.";
  private static final String UNINITIALISED = "Could not initialize class ";
  private static final String UNRESOLVED = "Unresolved compilation problem";

  static Finding of(Status status, String... lines) {
    return new Finding(status, List.of(lines));
  }

  /** A finding without more. */
  Finding(Status status, List<String> lines) {
    this(status, lines, new Evidence(), List.of());
  }

  /** The same finding and what else is known. */
  Finding with(Evidence known, List<String> output) {
    return new Finding(status, lines, known, output);
  }

  /** The same finding and what another property of the method found. */
  Finding and(Finding other) {
    return new Finding(status, lines, evidence.and(other.evidence), printed);
  }

  /**
   * The mistakes that explain it.
   *
   * @return empty if none is known that does
   */
  public List<Diagnosis> diagnoses() {
    return evidence.diagnoses();
  }

  /**
   * All that the student is told, nothing indented.
   *
   * @return the lines, the diagnoses, and what was printed
   */
  public List<String> report() {
    List<String> report = new ArrayList<>();
    lines.forEach(line -> report.addAll(Text.fit(line, WIDTH)));
    diagnoses().forEach(diagnosis -> report.addAll(Text.wrap(diagnosis.sentence(), WIDTH)));
    report.addAll(printed);
    return report;
  }

  /**
   * Finds out what a failure means.
   *
   * @param failure what a property ended with
   * @param method the method that it grades
   * @return how the method stands, and what the student is told
   */
  public static Finding of(Throwable failure, Method method) {
    Throwable cause = rootOf(failure);
    if (cause instanceof Stopped stopped) {
      return stopped.finding();
    }
    if (cause instanceof WrongAnswer wrong) {
      return new Finding(Status.WRONG, wrong.lines());
    }
    if (cause instanceof NotAllowed refused) {
      return refused.finding(method);
    }
    // By name: the class is one of the student's files, and may be gone.
    if (cause.getClass().getName().equals(STUDENT_PACKAGE + "NotImplementedException")) {
      return stillToWrite(String.valueOf(cause.getMessage()), method);
    }
    if (cause instanceof AssertionError) {
      return new Finding(Status.WRONG, String.valueOf(cause.getMessage()).lines().toList());
    }
    return new Finding(Status.DOES_NOT_RUN, describe(cause, method));
  }

  /** The finding for a method that used up its budget. */
  static Finding tooSlow() {
    return of(
        Status.TOO_SLOW,
        "it did not end within %s: look for a loop that never ends"
            .formatted(Numbers.seconds(Settings.now().budgetAsDuration())));
  }

  /** The finding for a method with which the process ended. */
  static Finding ended(int exitStatus, Method method) {
    return of(
        Status.DOES_NOT_RUN,
        "it ended the JVM (System.exit or a crash), exit status " + exitStatus,
        "in " + Ladder.source(method));
  }

  /** Whether a failure is a property's verdict, and no exception out of the student's code. */
  static boolean isAnswer(Throwable failure) {
    String name = failure.getClass().getName();
    boolean isStudents =
        name.startsWith(STUDENT_PACKAGE) && !name.startsWith(Finding.class.getPackageName());
    return failure instanceof AssertionError && !isStudents;
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

  private static Finding stillToWrite(String stub, Method method) {
    if (stub.equals(method.label())) {
      return Finding.of(Status.NOT_STARTED);
    }
    return Finding.of(Status.WAITS, "waits for " + stub);
  }

  private static List<String> describe(Throwable cause, Method method) {
    if (!Files.exists(Home.root().resolve(Ladder.source(method)))) {
      return List.of(Ladder.source(method) + " is not there");
    }
    String message = String.valueOf(cause.getMessage());
    List<String> lines = new ArrayList<>();
    if (message.startsWith(UNRESOLVED)) {
      lines.add("it does not compile: " + compilerMessage(message));
    } else if (message.startsWith(UNINITIALISED)) {
      lines.add(message.substring(UNINITIALISED.length()) + ": its static initialiser has failed");
    } else if (cause instanceof NoClassDefFoundError) {
      lines.add("the class " + message.replace('/', '.') + " could not be loaded");
    } else if (cause instanceof StackOverflowError) {
      lines.add("StackOverflowError: it calls itself without end");
    } else if (cause instanceof OutOfMemoryError) {
      lines.add("OutOfMemoryError: it fills the memory; look for a list that grows without end");
    } else {
      lines.add(
          cause.getClass().getSimpleName()
              + (cause.getMessage() == null ? "" : ": " + message.lines().findFirst().orElse("")));
    }
    lines.add("at " + place(cause).orElseGet(() -> Ladder.source(method)));
    return lines;
  }

  /** The first of the compiler's messages; for a wrong import it leaves none in the class. */
  private static String compilerMessage(String message) {
    return message
        .lines()
        .skip(1)
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .findFirst()
        .orElse("look at its imports, and at the compiler's [ERROR] lines above the board");
  }

  /**
   * The topmost line of the student's own code. Where the stack overflows, it is the line of the
   * topmost call: the frame above it may have been entered, or not.
   */
  private static Optional<String> place(Throwable cause) {
    List<StackTraceElement> frames =
        Arrays.stream(cause.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith(STUDENT_PACKAGE))
            .filter(frame -> frame.getFileName() != null && !isTest(frame))
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

  private static boolean isTest(StackTraceElement frame) {
    return frame.getFileName().endsWith("Properties.java")
        || frame.getClassName().startsWith(Finding.class.getPackageName());
  }

  private static String folder(StackTraceElement frame) {
    String name = frame.getClassName();
    return name.substring(0, name.lastIndexOf('.')).replace('.', '/');
  }
}
