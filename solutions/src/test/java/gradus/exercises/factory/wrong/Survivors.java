package gradus.exercises.factory.wrong;

import gradus.exercises.factory.Variant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The variants that pass although something was changed, each with the reason why it is right. An
 * entry is the method and the base, the lines that differ, and the reason behind an equals sign; a
 * blank line ends it:
 *
 * <pre>{@code
 * Activations.relu of solution
 * - return Math.max(0, x);
 * + return Math.max(x, 0);
 * = the larger of two numbers, whichever comes first
 * }</pre>
 */
final class Survivors {

  private static final Path FOLDER = Path.of("src", "test", "survivors");

  private final Map<String, String> reasons = new LinkedHashMap<>();

  private Survivors() {}

  /** The list that is kept. */
  static Survivors read() {
    Survivors survivors = new Survivors();
    try (Stream<Path> files = Files.walk(FOLDER)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        survivors.read(Files.readAllLines(file));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return survivors;
  }

  private void read(List<String> lines) {
    List<String> entry = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("= ")) {
        reasons.put(String.join("\n", entry), line.substring(2));
      } else if (line.isBlank()) {
        entry.clear();
      } else {
        entry.add(line);
      }
    }
  }

  /** Why a variant is right, if it is known. */
  Optional<String> reason(Variant variant) {
    return Optional.ofNullable(reasons.get(key(variant)));
  }

  /** The entries, without their reasons. */
  Set<String> keys() {
    return reasons.keySet();
  }

  /** What an entry begins with. */
  static String key(Variant variant) {
    String head = "%s of %s%n".formatted(variant.exercise().id(), variant.base());
    return head.strip() + "\n" + String.join("\n", variant.change());
  }

  /** An entry for the list. */
  static String entry(Variant variant, String reason) {
    return key(variant) + "\n= " + reason + "\n";
  }
}
