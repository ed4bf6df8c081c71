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
 * The variants that pass although something was changed, each below the reason why it is right. An
 * entry is the method and the base, then the lines of code that differ; a blank line ends it:
 *
 * <pre>{@code
 * = the larger of two numbers, whichever comes first
 *
 * Activations.relu of solution
 * - return Math.max(0, x);
 * + return Math.max(x, 0);
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
        survivors.read(Files.readString(file) + "\n\n");
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return survivors;
  }

  private void read(String text) {
    String reason = "";
    List<String> entry = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      if (line.startsWith("= ")) {
        reason = line.substring(2);
      } else if (!line.isBlank()) {
        entry.add(line);
      } else if (!entry.isEmpty()) {
        reasons.put(String.join("\n", entry), reason);
        entry.clear();
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
    String head = "%s of %s\n".formatted(variant.exercise().id(), variant.base());
    return head + String.join("\n", variant.change());
  }
}
