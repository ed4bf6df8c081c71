package gradus.nn.mistake;

import gradus.nn.formula.Formula;
import gradus.nn.formula.Place;
import gradus.nn.formula.Quantities;
import gradus.nn.formula.Slip;
import java.util.function.UnaryOperator;

/**
 * A slip and the place that it is in.
 *
 * @param slip with what stands in that place
 * @param place of the right formula
 * @param isNamed whether the place is in a formula with a name, so that the slip shows in other
 *     answers that are made of it
 */
record PlacedSlip(Slip slip, Place place, boolean isNamed) {

  /** A case with the slip. */
  Quantities in(Quantities quantities) {
    return quantities.changed(place, slip.formula());
  }

  /**
   * Where a slip may be.
   *
   * @param place in which all of it stands
   * @param whole what stands in that place, with the slip
   * @param isNamed whether the place is in a formula with a name
   */
  record Hole(Place place, UnaryOperator<Formula> whole, boolean isNamed) {

    static Hole all(Place place, boolean isNamed) {
      return new Hole(place, wrong -> wrong, isNamed);
    }

    /** A hole in the formula that fits this one. */
    Hole within(UnaryOperator<Formula> inner) {
      return new Hole(place, wrong -> whole.apply(inner.apply(wrong)), isNamed);
    }

    PlacedSlip with(Slip slip) {
      return new PlacedSlip(slip.within(whole), place, isNamed);
    }
  }
}
