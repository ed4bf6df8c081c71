package gradus.cli;

import gradus.nn.Dataset;
import gradus.nn.Datasets;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The datasets that have a name. */
final class BuiltIn {

  /** As they are listed to users. */
  static final List<String> NAMES =
      List.of("xor", "and", "or", "parity:N", "moons", "circles", "spirals", "digits", "blobs");

  /** How many digits there are where no number is said, and the most there may be. */
  private static final int DIGITS = 5000;

  private static final int FEWEST_DIGITS = 10;
  private static final int MOST_DIGITS = 100_000;

  private static final int POINTS = 200;
  private static final int SPIRAL_POINTS = 300;
  private static final Pattern NUMBERED = Pattern.compile("(parity|digits|blobs)(:.*)?");

  private BuiltIn() {}

  static boolean has(String name) {
    return NAMES.contains(kind(name)) || kind(name).equals("parity");
  }

  /** The name without the number behind its colon. */
  static String kind(String name) {
    Matcher numbered = NUMBERED.matcher(name);
    return numbered.matches() ? numbered.group(1) : name;
  }

  /** Creates the dataset of a name that {@link #has} knows. */
  static Dataset create(String name, Seeds seeds) {
    return switch (kind(name)) {
      case "xor" -> Datasets.xor();
      case "and" -> Datasets.and();
      case "or" -> Datasets.or();
      case "parity" -> Datasets.parity(parityInputs(name));
      case "moons" -> Datasets.moons(POINTS, seeds.data());
      case "circles" -> Datasets.circles(POINTS, seeds.data());
      case "spirals" -> Datasets.spirals(SPIRAL_POINTS, seeds.data());
      case "digits" -> Datasets.segmentDigits(images(name), seeds.data());
      case "blobs" -> Datasets.blobDigits(images(name), seeds.data());
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static int parityInputs(String name) {
    return number(name, 1, Datasets.LARGEST_PARITY)
        .orElseThrow(
            () ->
                new UserMistake(
                    "%s is not a dataset; parity is written with its number of inputs, parity:1 to parity:%d."
                        .formatted(name, Datasets.LARGEST_PARITY)));
  }

  private static int images(String name) {
    String kind = kind(name);
    if (name.equals(kind)) {
      return DIGITS;
    }
    return number(name, FEWEST_DIGITS, MOST_DIGITS)
        .orElseThrow(
            () ->
                new UserMistake(
                    "%s is not a dataset; %s may be written with its number of rows, %s:%d to %s:%d."
                        .formatted(name, kind, kind, FEWEST_DIGITS, kind, MOST_DIGITS)));
  }

  /** What is behind the colon, if it is a number from low to high. */
  private static OptionalInt number(String name, int low, int high) {
    try {
      int number = Integer.parseInt(name.substring(name.indexOf(':') + 1));
      return number >= low && number <= high ? OptionalInt.of(number) : OptionalInt.empty();
    } catch (NumberFormatException notANumber) {
      return OptionalInt.empty();
    }
  }
}
