package gradus.nn.mistake;

import gradus.math.Matrix;
import gradus.nn.formula.Constant;
import gradus.nn.formula.Formula;
import gradus.nn.formula.FormulaException;
import gradus.nn.formula.Quantities;
import gradus.nn.formula.Slip;
import java.util.ArrayList;
import java.util.List;

/**
 * A wrong formula that may be the student's.
 *
 * @param formula the right formula
 * @param slips that lead from it to the wrong one, at most two
 * @param changes what the slips leave in their places, that of an inner place before that of an
 *     outer one
 * @param factor of the whole answer
 */
record Candidate(Formula formula, List<Slip> slips, List<PlacedSlip> changes, Factor factor) {

  static Candidate right(Formula formula) {
    return new Candidate(formula, List.of(), List.of(), Factor.NONE);
  }

  static Candidate of(Formula formula, PlacedSlip slip) {
    return new Candidate(formula, List.of(slip.slip()), List.of(slip), Factor.NONE);
  }

  Candidate times(Factor other) {
    return new Candidate(formula, slips, changes, other);
  }

  /** What the same slips in named formulas make of another answer of the same method. */
  Candidate at(Answer other) {
    List<PlacedSlip> common = changes.stream().filter(PlacedSlip::isNamed).toList();
    return new Candidate(other.reference().formula(), slips, common, Factor.NONE);
  }

  /**
   * Its value, or null where it has none.
   *
   * @param quantities of the case, which share the places that the slips are in
   * @param examples the number of examples in the case
   */
  Matrix value(Quantities quantities, int examples) {
    try {
      Matrix value = valueIn(quantities);
      return factor.equals(Factor.NONE) ? value : value.scale(factor.of(examples));
    } catch (FormulaException noValue) {
      return null;
    }
  }

  private Matrix valueIn(Quantities quantities) {
    Quantities changed = quantities;
    for (PlacedSlip change : changes) {
      changed = change.in(changed);
    }
    return changed.value(formula);
  }

  /** Whether nobody can have computed it in a case, as where shapes do not fit. */
  boolean isImpossible(Quantities quantities) {
    try {
      valueIn(quantities);
      return false;
    } catch (FormulaException noValue) {
      return !noValue.isUndecided();
    }
  }

  /** Whether it is 0 in every case. */
  boolean isZero() {
    return changes.size() == 1
        && changes.get(0).place().formula() == formula
        && changes.get(0).slip().formula().equals(Constant.ZERO);
  }

  /** What the student is told: one sentence for each slip. */
  List<Diagnosis> diagnoses() {
    List<Diagnosis> all = new ArrayList<>();
    slips.forEach(slip -> all.add(new Diagnosis(slip.id(), slip.sentence().get())));
    boolean isAlone = slips.isEmpty() && factor.slips() == 1;
    all.addAll(isAlone ? List.of(factor.diagnosis()) : factor.diagnoses());
    return all.size() > 1 ? together(all) : all;
  }

  /** Beside another slip, what is right is right only but for that one. */
  private static List<Diagnosis> together(List<Diagnosis> slips) {
    List<Diagnosis> all = new ArrayList<>();
    for (Diagnosis slip : slips) {
      String start = all.isEmpty() ? "There are two slips in yours. " : "";
      String sentence = slip.sentence().replace("the right one", "what is right but for the other");
      all.add(new Diagnosis(slip.id(), start + sentence));
    }
    return all;
  }
}
