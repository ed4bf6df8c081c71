package gradus.cli.data;

import gradus.cli.failure.UserMistake;
import gradus.cli.file.FileName;
import gradus.nn.Dataset;
import gradus.nn.Datasets;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The datasets that have a name. */
public final class BuiltIn {

  /** The names as help lists them. */
  public static final List<String> NAMES =
      List.of("xor", "and", "or", "parity:N", "moons", "circles", "spirals", "digits", "blobs");

  /** The default number of digit images, which is also the largest. */
  private static final int DIGITS = 5000;

  private static final int FEWEST_DIGITS = 10;
  private static final int MOST_DIGITS = 100_000;

  private static final int POINTS = 200;
  private static final int SPIRAL_POINTS = 300;
  private static final Pattern NUMBERED = Pattern.compile("(parity|digits|blobs)(:.*)?");

  private BuiltIn() {}

  public static boolean has(String name) {
    return NAMES.contains(kind(name)) || kind(name).equals("parity");
  }

  /** The name without the number behind its colon. */
  public static String kind(String name) {
    Matcher numbered = NUMBERED.matcher(name);
    return numbered.matches() ? numbered.group(1) : name;
  }

  /** Creates the dataset of a name that {@link #has} knows. */
  public static Dataset create(String name, Seeds seeds) {
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

  /** The part behind the colon, if it is a number from low to high. */
  private static OptionalInt number(String name, int low, int high) {
    try {
      int number = Integer.parseInt(name.substring(name.indexOf(':') + 1));
      return number >= low && number <= high ? OptionalInt.of(number) : OptionalInt.empty();
    } catch (NumberFormatException notANumber) {
      return OptionalInt.empty();
    }
  }

  /** Refuses a name without point or slash that is no file: it is probably a misspelt dataset. */
  public static String requireFile(String dataset) {
    if (!dataset.matches("(?s).*[./\\\\].*") && !Files.exists(FileName.path(dataset))) {
      throw new UserMistake(
          "%s is not a dataset; it must be one of %s, or a file of CSV or IDX."
              .formatted(dataset, String.join(", ", NAMES)));
    }
    return dataset;
  }

  /** The completion candidates for a dataset; shells add files by themselves. */
  public static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return NAMES.stream().filter(name -> !name.contains(":")).iterator();
    }
  }
}
