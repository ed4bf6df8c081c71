package gradus.grading.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A replacement of consecutive lines in a file. Indentation is ignored, so that a hunk survives a
 * formatting of the file.
 *
 * @param removed one line or more
 * @param added any number of lines
 */
public record Hunk(List<String> removed, List<String> added) {

  /** Reads hunks: lines with a minus, then lines with a plus. A blank line ends a hunk, too. */
  static List<Hunk> read(List<String> lines) {
    List<Hunk> hunks = new ArrayList<>();
    Hunk hunk = empty();
    for (String line : lines) {
      boolean removes = line.startsWith("-");
      if (line.isBlank() || (removes && !hunk.added.isEmpty())) {
        hunk.addTo(hunks);
        hunk = empty();
      }
      if (removes) {
        hunk.removed.add(line.substring(1).strip());
      } else if (line.startsWith("+")) {
        hunk.added.add(line.substring(1));
      } else if (!line.isBlank()) {
        throw new IllegalArgumentException("neither a minus nor a plus: " + line);
      }
    }
    hunk.addTo(hunks);
    return List.copyOf(hunks);
  }

  private static Hunk empty() {
    return new Hunk(new ArrayList<>(), new ArrayList<>());
  }

  private void addTo(List<Hunk> hunks) {
    if (!removed.isEmpty()) {
      hunks.add(this);
    } else if (!added.isEmpty()) {
      throw new IllegalArgumentException("nothing is removed before " + added.get(0));
    }
  }

  /** The lines of a file with this change made; what is removed must occur once and only once. */
  List<String> apply(List<String> file) {
    List<String> stripped = file.stream().map(String::strip).toList();
    int[] places =
        IntStream.rangeClosed(0, file.size() - removed.size())
            .filter(i -> stripped.subList(i, i + removed.size()).equals(removed))
            .toArray();
    if (places.length != 1) {
      throw new IllegalArgumentException(
          "these lines occur %d times: %s".formatted(places.length, String.join(" / ", removed)));
    }
    List<String> changed = new ArrayList<>(file.subList(0, places[0]));
    changed.addAll(added);
    changed.addAll(file.subList(places[0] + removed.size(), file.size()));
    return changed;
  }
}
