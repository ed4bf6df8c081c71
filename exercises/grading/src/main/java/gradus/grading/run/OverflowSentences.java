package gradus.grading.run;

import gradus.grading.diagnosis.GivenCase;
import java.util.List;
import java.util.Optional;

/**
 * Says what a full stack means. A recursion that is right may be too deep for it, and Java does not
 * tell that from one without end: only the case does.
 */
final class OverflowSentences {

  private OverflowSentences() {}

  static List<String> of(StudentTrace trace, Optional<GivenCase> given) {
    String what =
        Recursion.of(trace)
            .map(
                found ->
                    "%s, too deep: %s calls were on the stack when it was full"
                        .formatted(found.calls(), found.count()))
            .orElse("the calls are nested too deep, and the stack is full");
    return List.of("StackOverflowError: " + what, reason(given));
  }

  private static String reason(Optional<GivenCase> given) {
    if (given.isEmpty()) {
      return "it either never ends or goes deeper than the stack";
    }
    return given.get().isDeep()
        ? "it may have an end: a call for every step of this case is more than the stack holds"
        : "it looks as if it never ends: this case needs no calls nested as deep as that";
  }
}
