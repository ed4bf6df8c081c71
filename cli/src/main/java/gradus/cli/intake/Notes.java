package gradus.cli.intake;

import gradus.cli.terminal.Numbers;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is said of a submission: a sentence for each thing, and one for many that are alike. */
final class Notes {

  private static final int FEW = 3;
  private static final int MANY = 40;
  private static final int LONG = 600;

  private final List<String> sentences = new ArrayList<>();
  private final Map<Repair, List<String>> repairs = new EnumMap<>(Repair.class);

  private final Map<String, String> renamed = new LinkedHashMap<>();

  void add(String sentence) {
    sentences.add(sentence);
  }

  /** A file was taken that is called otherwise. */
  void addRenamed(String from, String to) {
    renamed.put(from, to);
  }

  void add(Repair repair, String path) {
    repairs.computeIfAbsent(repair, any -> new ArrayList<>()).add(path);
  }

  List<String> all() {
    List<String> all = new ArrayList<>(sentences);
    if (renamed.size() <= FEW) {
      renamed.forEach((from, to) -> all.add("%s is taken as %s".formatted(from, to)));
    } else {
      all.add(
          "by the names of their classes, and not their own, are taken: "
              + some(List.copyOf(renamed.keySet())));
    }
    repairs.forEach((repair, paths) -> all.add("%s in %s".formatted(repair, some(paths))));
    List<String> shown = new ArrayList<>(all.stream().limit(MANY).map(Notes::brief).toList());
    if (all.size() > MANY) {
      shown.add("and %s".formatted(Numbers.count(all.size() - MANY, "more note")));
    }
    return shown;
  }

  /** A sentence without the middle of its endless names. */
  static String brief(String sentence) {
    int half = LONG / 2;
    return sentence.length() <= LONG
        ? sentence
        : sentence.substring(0, half) + "…" + sentence.substring(sentence.length() - half);
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
