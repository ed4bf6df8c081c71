package gradus.nn.mistake;

import gradus.math.Matrix;
import gradus.nn.formula.Formula;
import gradus.nn.formula.FormulaException;
import gradus.nn.formula.Quantities;
import gradus.nn.formula.Slip;
import java.util.ArrayList;
import java.util.List;

/**
 * A wrong formula that may be the student's.
 *
 * @param slips that lead to it, at most two
 * @param formula what they lead to
 * @param factor of the whole answer
 */
record Candidate(List<Slip> slips, Formula formula, Factor factor) {

  Candidate times(Factor other) {
    return new Candidate(slips, formula, other);
  }

  /** What the same slips in named formulas make of another answer of the same method. */
  Candidate at(Answer other) {
    Formula there = other.reference().formula();
    for (Slip slip : slips) {
      Slip.Change change = slip.change();
      if (change != null) {
        there = there.replacing(change.named(), change.wrong());
      }
    }
    return new Candidate(slips, there, Factor.NONE);
  }

  /** Its value, or null where it has none. */
  Matrix value(Quantities quantities, int examples) {
    try {
      Matrix value = formula.value(quantities);
      return factor.equals(Factor.NONE) ? value : value.scale(factor.of(examples));
    } catch (FormulaException noValue) {
      return null;
    }
  }

  /** Whether nobody can have computed it there, as where shapes do not fit. */
  boolean isImpossible(Quantities quantities) {
    try {
      formula.value(quantities);
      return false;
    } catch (FormulaException noValue) {
      return !noValue.isUndecided();
    }
  }

  /** What the student is told: one sentence for each slip. */
  List<Diagnosis> diagnoses() {
    List<Diagnosis> all = new ArrayList<>();
    slips.forEach(slip -> all.add(new Diagnosis(slip.id(), slip.sentence().get())));
    all.addAll(factor.diagnoses(slips.isEmpty() && factor.slips() == 1 ? "yours" : "it"));
    if (all.size() > 1) {
      Diagnosis first = all.get(0);
      all.set(0, new Diagnosis(first.id(), "There are two slips in yours. " + first.sentence()));
    }
    return all;
  }
}
