package gradus.cli.hunt;

import gradus.cli.failure.UserMistake;
import gradus.cli.kit.KitFolder;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A mistake of the bank, as far as a hunt needs it.
 *
 * @param sentence what somebody did
 * @param exercise the changed exercise
 * @param hunks the change of its file
 */
record BankChange(String sentence, Exercise exercise, List<Hunk> hunks) {

  private static final String METHOD = "method: ";

  /**
   * A replacement of consecutive lines, whose indentation does not count.
   *
   * @param removed one line or more
   * @param added any number of lines
   */
  record Hunk(List<String> removed, List<String> added) {

    private List<String> apply(List<String> lines) {
      List<String> stripped = lines.stream().map(String::strip).toList();
      for (int i = 0; i + removed.size() <= lines.size(); i++) {
        if (stripped.subList(i, i + removed.size()).equals(removed)) {
          List<String> changed = new ArrayList<>(lines.subList(0, i));
          changed.addAll(added);
          changed.addAll(lines.subList(i + removed.size(), lines.size()));
          return changed;
        }
      }
      throw new IllegalArgumentException("not in the solution: " + removed.get(0));
    }
  }

  /** The file of a mistake, such as {@code step07/weight-gradient-transposed}. */
  static Path file(KitFolder kit, String name) {
    return kit.module().resolve("src/test/mistakes").resolve(name + ".txt");
  }

  /** Reads a mistake of the kit. */
  static BankChange of(KitFolder kit, String name) {
    Path file = file(kit, name);
    if (!Files.exists(file)) {
      throw new UserMistake(HuntSource.KEPT);
    }
    return parse(kit.read(file).lines().filter(line -> !line.startsWith("#")).toList());
  }

  private static BankChange parse(List<String> lines) {
    Exercise exercise =
        lines.stream()
            .filter(line -> line.startsWith(METHOD))
            .flatMap(line -> Curriculum.find(line.substring(METHOD.length()).strip()).stream())
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no method in: " + lines.get(0)));
    List<String> hunks = lines.subList(lines.indexOf(""), lines.size());
    return new BankChange(lines.get(0), exercise, hunks(hunks));
  }

  private static List<Hunk> hunks(List<String> lines) {
    List<Hunk> hunks = new ArrayList<>();
    Hunk hunk = new Hunk(new ArrayList<>(), new ArrayList<>());
    for (String line : lines) {
      boolean removes = line.startsWith("-");
      if ((line.isBlank() || (removes && !hunk.added.isEmpty())) && !hunk.removed.isEmpty()) {
        hunks.add(hunk);
        hunk = new Hunk(new ArrayList<>(), new ArrayList<>());
      }
      if (removes) {
        hunk.removed.add(line.substring(1).strip());
      } else if (!line.isBlank()) {
        hunk.added.add(line.substring(1));
      }
    }
    if (!hunk.removed.isEmpty()) {
      hunks.add(hunk);
    }
    return List.copyOf(hunks);
  }

  /** The lines of a solution with this change made. */
  List<String> applyTo(List<String> solution) {
    List<String> lines = solution;
    for (Hunk hunk : hunks) {
      lines = hunk.apply(lines);
    }
    return lines;
  }
}
