package gradus.grading.run;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says which indices there are where one was asked for that there is not. */
final class IndexSentences {

  /** Arrays and lists; texts too, by the version of Java. */
  private static final Pattern IN_LENGTH =
      Pattern.compile(
          "(?:Index |Index: |index )(-?\\d+)"
              + "(?: out of bounds for length |,? Size: |, ?length:? )(\\d+)");

  private static final Pattern IN_COPY =
      Pattern.compile(
          "arraycopy: last (source|destination) index (\\d+) out of bounds for .*\\[(\\d+)]");

  /** A part of a text; the second form is that of newer versions of Java. */
  private static final Pattern PART =
      Pattern.compile(
          "(?:begin (-?\\d+), end (-?\\d+), |Range \\[(-?\\d+), (-?\\d+)\\) out of bounds for )"
              + "length (\\d+)");

  private static final Pattern IN_TEXT = Pattern.compile("String index out of range: (-?\\d+)");

  private static final Pattern OF_MATRIX =
      Pattern.compile("there is no entry \\[(-?\\d+),(-?\\d+)] in a (\\d+)×(\\d+) matrix");

  private static final Pattern IN_STORAGE =
      Pattern.compile("there is no entry (-?\\d+) in a (\\d+)×(\\d+) matrix");

  private static final String ONE_TOO_FAR =
      "; if a loop counts it, it runs one too far: look for <= where < is due, or for the bound of"
          + " another loop";

  private IndexSentences() {}

  /** What is known of the indices; empty if the message does not say. */
  static Optional<String> of(IndexOutOfBoundsException cause, StudentTrace trace) {
    String message = String.valueOf(cause.getMessage());
    return match(IN_LENGTH, message)
        .map(found -> inLength(thing(cause, trace), number(found, 1), number(found, 2)))
        .or(() -> match(PART, message).map(IndexSentences::part))
        .or(() -> match(IN_TEXT, message).map(IndexSentences::inText))
        .or(() -> match(IN_COPY, message).map(IndexSentences::inCopy))
        .or(() -> match(OF_MATRIX, message).map(IndexSentences::ofMatrix))
        .or(() -> match(IN_STORAGE, message).map(IndexSentences::inStorage));
  }

  private static Optional<MatchResult> match(Pattern pattern, String message) {
    Matcher matcher = pattern.matcher(message);
    return matcher.matches() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
  }

  private static int number(MatchResult found, int group) {
    return Integer.parseInt(found.group(group));
  }

  /** A list may keep its entries in an array, whose exception it hands on. */
  private static String thing(IndexOutOfBoundsException cause, StudentTrace trace) {
    if (cause instanceof StringIndexOutOfBoundsException) {
      return "the text";
    }
    if (cause instanceof ArrayIndexOutOfBoundsException && trace.called().isEmpty()) {
      return "the array";
    }
    return trace.hasCalledList() ? "the list" : "it";
  }

  private static String inLength(String thing, int index, int length) {
    if (length == 0) {
      return thing + " is empty: it has no index at all";
    }
    if (index < 0) {
      return "an index below 0: those of %s are 0 to %d".formatted(thing, length - 1);
    }
    return "%s has length %d, so its last index is %d".formatted(thing, length, length - 1)
        + (index == length ? ONE_TOO_FAR : "");
  }

  private static String inCopy(MatchResult found) {
    return "the copy would end at index %d, and the last index of the %s is %d"
        .formatted(number(found, 2) - 1, found.group(1), number(found, 3) - 1);
  }

  private static String part(MatchResult found) {
    int form = found.group(1) == null ? 3 : 1;
    return "the part from %s to %s was asked for, of length %s in all"
        .formatted(found.group(form), found.group(form + 1), found.group(5));
  }

  private static String inText(MatchResult found) {
    return number(found, 1) < 0
        ? "an index below 0, where every text begins"
        : "the text ends before that index: its last one is its length - 1";
  }

  private static String ofMatrix(MatchResult found) {
    int row = number(found, 1);
    int column = number(found, 2);
    int rows = number(found, 3);
    int columns = number(found, 4);
    if (rows == 0 || columns == 0) {
      return "the matrix has no entry at all";
    }
    String range = "its rows are 0 to %d, its columns 0 to %d".formatted(rows - 1, columns - 1);
    if (row < 0 || column < 0) {
      return range;
    }
    if (row < columns && column < rows) {
      return range + "; [%d,%d] is there: the row comes first".formatted(column, row);
    }
    boolean isOneTooFar = row <= rows && column <= columns;
    return range + (isOneTooFar ? ONE_TOO_FAR : "");
  }

  private static String inStorage(MatchResult found) {
    int index = number(found, 1);
    int size = number(found, 2) * number(found, 3);
    return size == 0
        ? "the matrix has no entry at all"
        : "its entries are 0 to %d".formatted(size - 1) + (index == size ? ONE_TOO_FAR : "");
  }
}
