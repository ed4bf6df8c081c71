package gradus.exercises.step09;

import gradus.grading.check.Check;
import gradus.grading.diagnosis.GivenCase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The calls that a network made, beside those that it has to make: two or more layers. */
record Calls(List<String> made, List<String> expected) {

  /** Checks that each layer was called once, in order. */
  void require(GivenCase given) {
    String finding =
        "the calls were %s; they must be %s"
            .formatted(
                made.isEmpty() ? "none" : String.join(", ", made), String.join(", ", expected));
    List<String> reversed = new ArrayList<>(expected);
    Collections.reverse(reversed);
    int last = expected.size() - 1;
    Check.that(!made.equals(reversed), finding, "layers-in-wrong-order", given);
    Check.that(!made.equals(expected.subList(0, last)), finding, "layer-skipped", given);
    Check.that(!made.equals(expected.subList(1, last + 1)), finding, "layer-skipped", given);
    Check.that(!isEachTwice(), finding, "called-twice", given);
    Check.that(made.equals(expected), finding, given);
  }

  private boolean isEachTwice() {
    return expected.stream().allMatch(call -> Collections.frequency(made, call) == 2);
  }
}
