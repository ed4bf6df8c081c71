package gradus.cli.intake;

import gradus.cli.terminal.Numbers;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What is said of a submission: a sentence for each thing, and one for many that are alike. */
final class Notes {

  private static final int FEW = 3;

  private final List<String> sentences = new ArrayList<>();
  private final Map<Repair, List<String>> repairs = new EnumMap<>(Repair.class);

  void add(String sentence) {
    sentences.add(sentence);
  }

  void add(Repair repair, String path) {
    repairs.computeIfAbsent(repair, any -> new ArrayList<>()).add(path);
  }

  List<String> all() {
    List<String> all = new ArrayList<>(sentences);
    repairs.forEach((repair, paths) -> all.add("%s in %s".formatted(repair, some(paths))));
    return all;
  }

  /** Some names and the number of the others. */
  static String some(List<String> names) {
    return names.size() <= FEW
        ? String.join(", ", names)
        : "%s and %s"
            .formatted(
                String.join(", ", names.subList(0, FEW)),
                Numbers.count(names.size() - FEW, "other"));
  }
}
