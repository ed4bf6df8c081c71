package gradus.nn.mistake;

import gradus.nn.formula.Formula;
import gradus.nn.formula.Named;
import gradus.nn.formula.Places;
import gradus.nn.formula.Quantity;
import java.util.ArrayList;
import java.util.List;

/**
 * The right formula for one answer, in one form or in several, and what else is at hand where it is
 * written: quantities that may be taken for another.
 *
 * @param forms the right formula, as the lesson has it, and in other ways in which it is written
 * @param others further quantities and named formulas, which are not in it
 * @param branch the quantity by whose sign a program may branch; null if there is none
 */
public record Reference(List<Formula> forms, List<Formula> others, Quantity branch) {

  /**
   * A right formula.
   *
   * @param formula the right one
   * @param others further quantities and named formulas that may be taken for one in it
   * @return the reference
   */
  public static Reference of(Formula formula, Formula... others) {
    return new Reference(List.of(formula), List.of(others), null);
  }

  /**
   * The same formula, which is also written in another way: its slips are others.
   *
   * @param form equal to the first one in every case
   * @return a new reference
   */
  public Reference orWritten(Formula form) {
    List<Formula> all = new ArrayList<>(forms);
    all.add(form);
    return new Reference(List.copyOf(all), others, branch);
  }

  /**
   * The same formula where programs often branch by the sign of a number: one branch may be right
   * and the other one wrong.
   *
   * @param quantity the number
   * @return a new reference
   */
  public Reference branchingBy(Quantity quantity) {
    return new Reference(forms, others, quantity);
  }

  /**
   * The formula as the lesson has it.
   *
   * @return the first form
   */
  public Formula formula() {
    return forms.get(0);
  }

  /** The places of all forms, and of what is at hand. */
  Places places() {
    Places places = new Places();
    forms.forEach(places::add);
    others.forEach(places::add);
    return places;
  }

  /** All that can be taken for something else: quantities and named formulas, each once. */
  List<Formula> atHand() {
    List<Formula> all = new ArrayList<>();
    forms.forEach(form -> collect(form, all));
    others.forEach(other -> collect(other, all));
    return all;
  }

  /** The named formulas and quantities in one formula, each once. */
  static List<Formula> named(Formula formula) {
    List<Formula> all = new ArrayList<>();
    collect(formula, all);
    return all;
  }

  private static void collect(Formula formula, List<Formula> all) {
    boolean hasName = formula instanceof Quantity || formula instanceof Named;
    if (hasName && !all.contains(formula)) {
      all.add(formula);
    }
    formula.operands().forEach(operand -> collect(operand, all));
  }
}
