package gradus.cli;

import gradus.nn.Dataset;
import gradus.nn.Datasets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The datasets that have a name. */
final class BuiltIn {

  /** As they are listed to users. */
  static final List<String> NAMES =
      List.of("xor", "and", "or", "parity:N", "moons", "circles", "spirals");

  private static final int POINTS = 200;
  private static final int SPIRAL_POINTS = 300;
  private static final Pattern PARITY = Pattern.compile("parity:(.*)");

  private BuiltIn() {}

  static boolean has(String name) {
    return NAMES.contains(kind(name)) || kind(name).equals("parity");
  }

  /** The name without what follows a colon. */
  static String kind(String name) {
    return name.startsWith("parity:") || name.equals("parity") ? "parity" : name;
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
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static int parityInputs(String name) {
    Matcher matcher = PARITY.matcher(name);
    try {
      int inputs = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
      if (inputs >= 1 && inputs <= Datasets.LARGEST_PARITY) {
        return inputs;
      }
    } catch (NumberFormatException notANumber) {
      // Said below, as for a number out of range.
    }
    throw new UserMistake(
        "%s is not a dataset; parity is written with its number of inputs, parity:1 to parity:%d."
            .formatted(name, Datasets.LARGEST_PARITY));
  }
}
