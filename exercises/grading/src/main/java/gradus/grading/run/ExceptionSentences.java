package gradus.grading.run;

import gradus.grading.diagnosis.GivenCase;
import java.util.ConcurrentModificationException;
import java.util.EmptyStackException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says what an exception means that a student's code threw: its name and its message, then one
 * sentence for those of Java's own that say little or nothing.
 */
final class ExceptionSentences {

  static final String FILLS_THE_MEMORY =
      "OutOfMemoryError: it fills the memory; look for a list that grows without end";

  private static final String UNINITIALISED = "Could not initialize class ";

  /** Three lines of a report. */
  private static final int LONGEST_MESSAGE = 200;

  private ExceptionSentences() {}

  /** All that is known of an exception but its place. */
  static List<String> of(Throwable cause, StudentTrace trace, Optional<GivenCase> given) {
    if (cause instanceof StackOverflowError) {
      return OverflowSentences.of(trace, given);
    }
    if (cause instanceof Error error) {
      return List.of(ofError(error));
    }
    return Stream.concat(Stream.of(name(cause)), explained(cause, trace).stream()).toList();
  }

  private static String ofError(Error cause) {
    String message = String.valueOf(cause.getMessage());
    if (message.startsWith(UNINITIALISED)) {
      return message.substring(UNINITIALISED.length()) + ": its static initialiser has failed";
    }
    if (cause instanceof NoClassDefFoundError) {
      return "the class " + message.replace('/', '.') + " could not be loaded";
    }
    if (cause instanceof OutOfMemoryError) {
      return message.startsWith("Requested array size")
          ? "OutOfMemoryError: it asks for a larger array than there can be"
          : FILLS_THE_MEMORY;
    }
    boolean isSilentAssert = cause.getClass() == AssertionError.class && cause.getMessage() == null;
    return isSilentAssert ? "AssertionError: an assert does not hold" : name(cause);
  }

  /** The name of an exception and the first line of its message, as far as it is not too long. */
  static String name(Throwable cause) {
    String name = cause.getClass().getSimpleName();
    String message = cause.getMessage();
    if (message == null) {
      return name;
    }
    String line = message.lines().findFirst().orElse("");
    if (cause instanceof ClassCastException) {
      // What follows is about modules.
      line = line.replaceFirst(" \\(.* of loader .*", "");
    }
    boolean isLong = line.length() > LONGEST_MESSAGE;
    return name + ": " + (isLong ? line.substring(0, LONGEST_MESSAGE) + "…" : line);
  }

  /** The exceptions of Java and of the kit; of a student's own nothing is known. */
  private static Optional<String> explained(Throwable cause, StudentTrace trace) {
    String message = String.valueOf(cause.getMessage());
    boolean isSilent = cause.getMessage() == null;
    if (cause instanceof IndexOutOfBoundsException index) {
      return IndexSentences.of(index, trace);
    }
    if (cause instanceof NullPointerException) {
      return NullSentences.of(cause.getMessage(), trace);
    }
    if (cause instanceof ArithmeticException && message.equals("/ by zero")) {
      return Optional.of(
          "a whole number was divided by 0, with / or %; only of doubles is that no exception");
    }
    if (cause instanceof NegativeArraySizeException) {
      return Optional.of(
          "an array of length %s was asked for; no length is below 0".formatted(message));
    }
    if (cause instanceof ArrayStoreException) {
      return Optional.of(
          "what was put into an array, a %s, is not of the type that the array was made for"
              .formatted(shortName(message)));
    }
    if (cause instanceof NumberFormatException) {
      return trace.called().map(reader -> reader + " cannot read that as a number");
    }
    return isSilent ? ofCollection(cause, trace) : ofMessage(cause, message);
  }

  private static Optional<String> ofMessage(Throwable cause, String message) {
    return cause instanceof NoSuchElementException && message.equals("No value present")
        ? Optional.of("an Optional was asked for its value and is empty")
        : Optional.empty();
  }

  /** Those of Java's collections come without any message. */
  private static Optional<String> ofCollection(Throwable cause, StudentTrace trace) {
    if (trace.isOwnLine()) {
      return Optional.empty();
    }
    if (cause instanceof ConcurrentModificationException) {
      return Optional.of(
          "a collection was changed while a loop, an iterator or a stream was going through it");
    }
    if (cause instanceof EmptyStackException) {
      return Optional.of("the stack is empty: there is nothing to pop or to peek at");
    }
    if (cause.getClass() == NoSuchElementException.class) {
      return trace.called().map(method -> method + " was called, and nothing was left to take");
    }
    return cause instanceof UnsupportedOperationException
        ? ofFixedCollection(trace)
        : Optional.empty();
  }

  private static Optional<String> ofFixedCollection(StudentTrace trace) {
    String thrower = trace.thrower();
    if (thrower.startsWith("java.util.ImmutableCollections")) {
      return Optional.of(
          "a collection cannot be changed that List.of, Set.of, Map.of, copyOf or toList has made");
    }
    if (thrower.startsWith("java.util.Collections$Unmodifiable")) {
      return Optional.of("an unmodifiable view of a collection cannot be changed");
    }
    return thrower.startsWith("java.util.Abstract")
        ? Optional.of(
            "this collection does not allow that; one that Arrays.asList makes has a fixed size")
        : Optional.empty();
  }

  /** As in {@code double[]} for a class that is called {@code [D}. */
  private static String shortName(String type) {
    return type.substring(type.lastIndexOf('.') + 1).replaceFirst("^\\[D$", "double[]");
  }
}
