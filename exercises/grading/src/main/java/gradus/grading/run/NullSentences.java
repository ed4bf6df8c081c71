package gradus.grading.run;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says what was null. Java tells so where it finds it out itself, unless a method has looked for
 * null and thrown the exception on purpose.
 */
final class NullSentences {

  private static final Pattern REASON =
      Pattern.compile("(.*) because (the return value of )?\"(.*)\" is null");

  private static final Pattern NAMELESS = Pattern.compile("<(?:local|parameter)\\d+>");
  private static final Pattern FIELD = Pattern.compile("this\\.\\w+");
  private static final Pattern UNBOXING =
      Pattern.compile("Cannot invoke \"java\\.lang\\.(\\w+)\\.\\w+Value\\(\\)\"");

  private NullSentences() {}

  /**
   * What was null.
   *
   * @param message null if the exception has none
   */
  static Optional<String> of(String message, StudentTrace trace) {
    Optional<String> called = trace.called();
    if (called.isPresent()) {
      return Optional.of(called.get() + " was given null, or found null in what it was given");
    }
    Matcher reason = REASON.matcher(String.valueOf(message));
    return trace.isOwnLine() && reason.matches() ? Optional.of(sentence(reason)) : Optional.empty();
  }

  private static String sentence(Matcher reason) {
    boolean isReturned = reason.group(2) != null;
    String what = reason.group(3);
    String subject = isReturned ? "what " + method(what) + " returned" : subject(what);
    return subject + " is null" + use(reason.group(1)) + cause(isReturned, what);
  }

  private static String subject(String what) {
    if (NAMELESS.matcher(what).matches()) {
      return "a variable of this line";
    }
    String text = NAMELESS.matcher(what).replaceAll("…");
    if (what.endsWith("]")) {
      return "the entry " + text;
    }
    return FIELD.matcher(what).matches() ? "the field " + text.substring("this.".length()) : text;
  }

  /** As in {@code List.get()}, of a method with its package and its parameters' types. */
  private static String method(String what) {
    String name = what.replaceFirst("\\(.*", "");
    String type = name.substring(0, Math.max(0, name.lastIndexOf('.')));
    return name.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1) + "()";
  }

  /** What the line does with it. */
  private static String use(String attempt) {
    Matcher unboxing = UNBOXING.matcher(attempt);
    if (unboxing.matches()) {
      return ", so there is no number in the " + unboxing.group(1);
    }
    if (attempt.startsWith("Cannot load from")) {
      return ", so no entry can be read from it";
    }
    if (attempt.startsWith("Cannot store to")) {
      return ", so nothing can be put into it";
    }
    if (attempt.contains("array length")) {
      return ", so it has no length";
    }
    if (attempt.startsWith("Cannot invoke")) {
      String method = attempt.replaceFirst("\\(.*", "").replaceFirst(".*[.\"]", "");
      return ", so %s() cannot be called on it".formatted(method);
    }
    return attempt.contains("field") ? ", so it has no fields" : "";
  }

  /** Why such a thing often is null. */
  private static String cause(boolean isReturned, String what) {
    if (isReturned) {
      return what.contains("Map.get(") ? ": the map has no such key, or null for it" : "";
    }
    if (FIELD.matcher(what).matches()) {
      return ": nothing has been assigned to it yet, or null";
    }
    return what.endsWith("]") ? ": nothing has been put there yet, or null" : "";
  }
}
