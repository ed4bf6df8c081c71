package gradus.exercises.hunt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

/** What right and mistaken functions of one number give. */
final class TablePicture {

  private static final String DIFFERENCES = "centralDifference";

  private TablePicture() {}

  /**
   * The lines.
   *
   * @param run functions of one file, {@code at}, and the numbers
   */
  static List<String> lines(Exercises right, Exercises mistaken, String file, String run) {
    String[] parts = run.split(" at ", -1);
    List<String> lines = new ArrayList<>();
    for (String function : parts[0].split(" ", -1)) {
      lines.add(row(title(function), "right code", "this code"));
      for (double x :
          Stream.of(parts[1].split(" ", -1)).mapToDouble(Double::parseDouble).toArray()) {
        lines.add(
            row(number(x), value(right, file, function, x), value(mistaken, file, function, x)));
      }
    }
    return lines;
  }

  private static String title(String function) {
    return function.equals(DIFFERENCES) ? "x^3 at 1, by h" : function + " of";
  }

  private static String value(Exercises classes, String file, String function, double x) {
    DoubleUnaryOperator cube = at -> at * at * at;
    Object value =
        function.equals(DIFFERENCES)
            ? classes.callStatic(file, function, cube, 1.0, x)
            : classes.callStatic(file, function, x);
    return number((double) value);
  }

  private static String number(double x) {
    boolean isLong = x != 0 && Math.abs(x) < 1e-4;
    return String.format(Locale.ROOT, isLong ? "%.6e" : "%.8f", x)
        .replaceFirst("(\\.\\d*?)0+$", "$1")
        .replaceFirst("\\.$", "");
  }

  private static String row(String name, String right, String mistaken) {
    return "%-23s %-18s %s".formatted(name, right, mistaken).stripTrailing();
  }
}
