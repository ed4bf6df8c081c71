package gradus.exercises.finale;

import gradus.exercises.finale.FinaleParts.Part;
import gradus.grading.diagnosis.WrongAnswer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the part to suspect when the parts do not learn together: that one with which replaced by
 * the kit's own they do.
 */
final class FinaleSuspects {

  static final int STARTS = 5;
  static final int STARTS_THAT_MUST_LEARN = 4;

  /** A small share of an exercise's budget: a report without a suspect is better than none. */
  private static final Duration MOST = Duration.ofSeconds(3);

  private FinaleSuspects() {}

  /** The same failure, which also says which part to suspect. */
  static WrongAnswer named(WrongAnswer failure, String way) {
    String finding = String.join("\n", failure.finding()) + "\n" + sentence(way);
    return new WrongAnswer(finding, failure.given(), failure.match());
  }

  /** What replacing one part after another has shown. */
  static String sentence(String way) {
    FinaleParts yours = new FinaleParts(way, null);
    List<String> suspects = new ArrayList<>();
    long end = System.nanoTime() + MOST.toNanos();
    for (Part part : yours.inUse()) {
      if (System.nanoTime() > end) {
        return "which part is to blame was not found out: each training takes too long";
      }
      if (learns(yours.withKits(part))) {
        suspects.add(yours.nameOf(part));
      }
    }
    return suspects.isEmpty()
        ? "the kit's own in place of any one of your parts does not help: at least two are to blame"
        : "with the kit's own in its place they do: suspect " + String.join(", or ", suspects);
  }

  private static boolean learns(FinaleParts parts) {
    int learnt = 0;
    for (int seed = 0; seed < STARTS && learnt + STARTS - seed >= STARTS_THAT_MUST_LEARN; seed++) {
      learnt += learns(parts, seed) ? 1 : 0;
    }
    return learnt >= STARTS_THAT_MUST_LEARN;
  }

  private static boolean learns(FinaleParts parts, int seed) {
    try {
      return parts.learns(seed);
    } catch (RuntimeException thrown) {
      return false;
    }
  }
}
