package gradus.cli.classroom;

import gradus.cli.verdict.VerdictKey;
import java.util.ArrayList;
import java.util.List;

/** Says in what two verdicts' keys differ. */
final class KeyDifference {

  private KeyDifference() {}

  /** What differs; empty if nothing does. */
  static List<String> of(VerdictKey was, VerdictKey now) {
    List<String> differences = new ArrayList<>();
    if (!was.files().equals(now.files())) {
      differences.add("other files");
    }
    if (!was.grader().equals(now.grader())) {
      differences.add("another grader");
    }
    if (!was.seeds().equals(now.seeds())) {
      differences.add("other seeds: %s, was %s".formatted(shown(now.seeds()), shown(was.seeds())));
    }
    if (!was.java().equals(now.java())) {
      differences.add("another JDK: %s, was %s".formatted(now.java(), was.java()));
    }
    return differences;
  }

  /** The digest of secret seeds is long, and its beginning is enough to tell two apart. */
  private static String shown(String seeds) {
    int plus = seeds.indexOf('+');
    return seeds.substring(0, plus < 0 ? seeds.length() : Math.min(seeds.length(), plus + 9));
  }
}
