package gradus.exercises.lessons;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The text of one lesson, or of its page of derivations, with the record of its decimal numbers
 * that a computation has claimed.
 */
final class Lesson {

  static final Path FOLDER = Path.of("..", "exercises", "lessons");

  private static final Pattern DECIMAL =
      Pattern.compile("\\d+(?:,\\d{3})*\\.\\d+(?:[eE][-+]?\\d+)?|\\d+[eE][-+]?\\d+");

  /** Half a unit of the last digit, with a margin for the rounding of doubles. */
  private static final BigDecimal HALF = new BigDecimal("0.500001");

  private final Path file;
  private final String text;
  private final Set<String> claimed = new HashSet<>();

  private Lesson(Path file, String text) {
    this.file = file;
    this.text = text;
  }

  /** The lesson of a step. */
  static Lesson of(int step) {
    Path file =
        file(step).orElseThrow(() -> new IllegalStateException("no lesson of step " + step));
    return parse(file, read(file));
  }

  /** The page of a step's derivations. */
  static Lesson derivation(int step) {
    String name = String.format(Locale.ROOT, "%02d.md", step);
    Path file = FOLDER.resolve("derivations").resolve(name);
    return parse(file, read(file));
  }

  /** A lesson that need not be on the disk. */
  static Lesson parse(Path file, String text) {
    return new Lesson(file, text);
  }

  /** The file of a step's lesson. */
  static Optional<Path> file(int step) {
    String number = String.format(Locale.ROOT, "%02d-", step);
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(path -> path.getFileName().toString().startsWith(number)).findFirst();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Path file() {
    return file;
  }

  String text() {
    return text;
  }

  /**
   * What stands below a heading of the second level, up to the next one; empty if there is none.
   */
  String section(String heading) {
    Pattern section = Pattern.compile("(?ms)^## " + Pattern.quote(heading) + "$(.*?)(?=^## |\\z)");
    Matcher found = section.matcher(text);
    return found.find() ? found.group(1).strip() : "";
  }

  /**
   * Claims a number: the lesson contains it as printed here, and it is the rounded value.
   *
   * @param printed for example {@code -0.125}; a minus may be longer in the lesson
   * @param value the computed value
   */
  void number(String printed, double value) {
    BigDecimal decimal = new BigDecimal(printed);
    BigDecimal error = new BigDecimal(value).subtract(decimal).abs();
    assertTrue(
        error.compareTo(HALF.scaleByPowerOfTen(-decimal.scale())) <= 0,
        () -> "%s: %s is printed, %s computed".formatted(file, printed, value));
    says(printed);
  }

  /** Claims numbers in a row, such as the entries of a matrix. */
  void numbers(String printed, double... values) {
    List<String> all = List.of(printed.split("[ ,]+"));
    assertTrue(
        all.size() == values.length,
        () -> "%d printed, %d computed".formatted(all.size(), values.length));
    for (int i = 0; i < all.size(); i++) {
      number(all.get(i), values[i]);
    }
  }

  /** Claims a text, and every number in it. */
  void says(String expected) {
    String wanted = plain(expected);
    Pattern whole = Pattern.compile("(?<![\\d.])" + Pattern.quote(wanted) + "(?!\\d|\\.\\d)");
    assertTrue(
        whole.matcher(plain(text)).find(), () -> "%s does not say %s".formatted(file, expected));
    decimals(wanted).forEach(claimed::add);
  }

  /** The decimal numbers that nothing has computed. Boards are computed elsewhere. */
  List<String> unclaimed() {
    return decimals(plain(LessonBoards.without(text)))
        .filter(number -> !claimed.contains(number))
        .distinct()
        .toList();
  }

  private static Stream<String> decimals(String plain) {
    Matcher numbers = DECIMAL.matcher(plain);
    return numbers.results().map(found -> found.group());
  }

  private static String plain(String text) {
    return text.replace('−', '-').replaceAll("\\s+", " ");
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
