package gradus.grading.run;

import gradus.grading.curriculum.KitPaths;
import gradus.grading.deadline.Checkpoint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The calls of a stack trace, and which of them are the student's.
 *
 * @param calls all of them, the topmost first
 * @param own the student's with a line, the topmost first
 * @param isOfTheChecks whether there are calls of the properties, and none of the student's
 */
record StudentTrace(
    List<StackTraceElement> calls, List<StackTraceElement> own, boolean isOfTheChecks) {

  private static final String STUDENT_PACKAGE = KitPaths.PACKAGE + ".";

  /** Nobody has written a call of it. */
  private static final String CHECKPOINT = Checkpoint.class.getName();

  /** Whose a call is. */
  private enum Owner {
    STUDENT,
    /** The properties and their helpers. */
    CHECKS,
    OTHERS
  }

  static StudentTrace of(StackTraceElement[] trace, KitPaths paths) {
    Map<String, Owner> owners = new HashMap<>();
    List<StackTraceElement> own = new ArrayList<>();
    List<StackTraceElement> calls =
        Stream.of(trace).filter(call -> !call.getClassName().equals(CHECKPOINT)).toList();
    for (StackTraceElement call : calls) {
      String file = call.getClassName() + " " + call.getFileName();
      Owner owner = owners.computeIfAbsent(file, unknown -> owner(call, paths));
      if (owner == Owner.STUDENT && call.getFileName() != null) {
        own.add(call);
      }
    }
    boolean isOfTheChecks =
        owners.containsValue(Owner.CHECKS) && !owners.containsValue(Owner.STUDENT);
    return new StudentTrace(calls, List.copyOf(own), isOfTheChecks);
  }

  /** The properties stand in the student's packages, in a folder of their own. */
  private static Owner owner(StackTraceElement call, KitPaths paths) {
    if (!call.getClassName().startsWith(STUDENT_PACKAGE)) {
      return Owner.OTHERS;
    }
    if (call.getFileName() == null) {
      return Owner.STUDENT;
    }
    Path file = Path.of(folder(call)).getFileName().resolve(call.getFileName());
    boolean isOfTheProperties =
        file.toString().endsWith("Properties.java")
            || (Files.exists(paths.properties().resolve(file))
                && Files.notExists(paths.sources().resolve(file)));
    return isOfTheProperties ? Owner.CHECKS : Owner.STUDENT;
  }

  /** Whether a line of the student's is known. */
  boolean hasLines() {
    return !own.isEmpty();
  }

  /** The topmost line of the student's own code. */
  Optional<String> place() {
    return own.stream().findFirst().map(StudentTrace::place);
  }

  /**
   * The line where the stack has overflowed: that of the topmost call, since the method above it
   * may have been entered, or not.
   */
  Optional<String> placeOfOverflow() {
    return own.stream().skip(own.size() > 1 ? 1 : 0).findFirst().map(StudentTrace::place);
  }

  private static String place(StackTraceElement call) {
    return "exercises/src/main/java/%s/%s:%d"
        .formatted(folder(call), call.getFileName(), call.getLineNumber());
  }

  /** Whether the topmost call is the student's, so that no other method is in between. */
  boolean isOwnLine() {
    return hasLines() && calls.get(0).equals(own.get(0));
  }

  /**
   * The method that the student's line has called, as in {@code List.of}; empty if it called none.
   * Of a class that is hidden inside of another, the method's name alone.
   */
  Optional<String> called() {
    return calledMethod()
        .map(
            call ->
                call.getClassName().contains("$") || call.getMethodName().contains("<")
                    ? simple(call)
                    : typeName(call) + "." + call.getMethodName());
  }

  /** Whether the student's line has called a method of one of Java's lists. */
  boolean hasCalledList() {
    return calledMethod()
        .map(StackTraceElement::getClassName)
        .filter(type -> type.startsWith("java.util.") && type.contains("List"))
        .isPresent();
  }

  private Optional<StackTraceElement> calledMethod() {
    return hasLines() && !isOwnLine()
        ? Optional.of(calls.get(calls.indexOf(own.get(0)) - 1))
        : Optional.empty();
  }

  /** The class in which the exception was thrown; empty if that is not known. */
  String thrower() {
    return calls.isEmpty() ? "" : calls.get(0).getClassName();
  }

  /** The name of a method as it stands in the file. */
  static String simple(StackTraceElement call) {
    String name = call.getMethodName();
    if (name.startsWith("lambda$")) {
      return name.replaceAll("^lambda\\$|\\$?\\d+$", "");
    }
    if (name.startsWith("<")) {
      return "new " + typeName(call);
    }
    return name;
  }

  private static String typeName(StackTraceElement call) {
    String type = call.getClassName();
    return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
  }

  private static String folder(StackTraceElement call) {
    String name = call.getClassName();
    return name.substring(0, name.lastIndexOf('.')).replace('.', '/');
  }
}
