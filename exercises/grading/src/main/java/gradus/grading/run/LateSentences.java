package gradus.grading.run;

import java.util.List;
import java.util.Optional;

/** Says where a student's code was when its time was up. */
final class LateSentences {

  private LateSentences() {}

  /**
   * The first is what to look for; the others, if a line of theirs is known, where it was.
   *
   * @param waitsFor what it waited for instead of working, if it did
   */
  static List<String> of(StudentTrace trace, Optional<String> waitsFor) {
    Optional<Recursion> recursion = Recursion.of(trace);
    String hint =
        waitsFor.orElse(
            recursion.isPresent()
                ? "look for a recursion that never ends, or that does the same many times"
                : "look for an endless loop, or too much work");
    String when =
        recursion
            .map(found -> " %s calls deep, where %s,".formatted(found.count(), found.calls()))
            .orElse("");
    return trace
        .place()
        .map(place -> List.of(hint, "when time was up it was" + when, "at " + place))
        .orElse(List.of(hint));
  }
}
