package gradus.grading.diagnosis;

import gradus.math.Matrix;
import gradus.nn.formula.Quantities;
import gradus.nn.mistake.Answer;
import gradus.nn.mistake.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A case as the search for the mistake needs it.
 *
 * @param reference the right formula; null if none is known
 * @param quantities the values of the formula's quantities
 * @param isOrdinary whether the numbers are of ordinary sizes
 * @param later what the method answered later in the same case
 */
public record SearchCase(
    Reference reference, Quantities quantities, boolean isOrdinary, List<Answer> later) {

  /** A case without a formula. */
  static final SearchCase NONE = new SearchCase(null, Quantities.NONE, true, List.of());

  SearchCase andLater(Quantities values, Matrix yours, int examples) {
    List<Answer> all = new ArrayList<>(later);
    all.add(new Answer(reference, values, yours.copy(), examples));
    return new SearchCase(reference, quantities, isOrdinary, List.copyOf(all));
  }

  /** An answer in this case; empty if no formula is known. */
  Optional<Answer> answer(Matrix yours, int examples) {
    return Optional.ofNullable(reference)
        .map(known -> new Answer(known, quantities, yours.copy(), examples, isOrdinary));
  }
}
