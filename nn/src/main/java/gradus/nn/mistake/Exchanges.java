package gradus.nn.mistake;

import gradus.nn.formula.Formula;
import gradus.nn.formula.Quantity;
import gradus.nn.formula.Slip;
import gradus.nn.formula.WholeSlips;
import gradus.nn.mistake.PlacedSlip.Hole;
import java.util.ArrayList;
import java.util.List;

/**
 * Changes a quantity in all places of a formula at once.
 *
 * @param root the formula
 * @param whole where it stands
 * @param atHand what may be taken for a quantity in it
 */
record Exchanges(Formula root, Hole whole, List<Formula> atHand) {

  /** The quantities that are a part of the formula. */
  private List<Formula> quantities() {
    return Reference.named(root).stream()
        .filter(part -> part instanceof Quantity && !part.equals(root))
        .toList();
  }

  /** Something done to a quantity wherever it stands. */
  List<PlacedSlip> wrapped() {
    List<PlacedSlip> slips = new ArrayList<>();
    for (Formula quantity : quantities()) {
      WholeSlips.wrapped(quantity).forEach(slip -> slips.add(everywhere(quantity).with(slip)));
    }
    return slips;
  }

  /** Something else that is at hand, wherever a quantity stands. */
  List<PlacedSlip> exchanged() {
    List<PlacedSlip> slips = new ArrayList<>();
    for (Formula quantity : quantities()) {
      for (Formula other : atHand) {
        if (!other.equals(quantity)) {
          slips.add(everywhere(quantity).with(slip(quantity, other, other)));
        }
      }
    }
    return slips;
  }

  /** Two quantities, each in the place of the other. */
  List<PlacedSlip> pairs() {
    List<PlacedSlip> slips = new ArrayList<>();
    List<Formula> quantities = quantities();
    for (int i = 1; i < quantities.size(); i++) {
      for (int j = 0; j < i; j++) {
        slips.add(pair(quantities.get(i), quantities.get(j)));
      }
    }
    return slips;
  }

  private PlacedSlip pair(Formula one, Formula other) {
    Quantity between = new Quantity("between", "", "");
    return whole.with(
        new Slip(
            one.id() + "-and-" + other.id() + "-exchanged",
            () ->
                "Yours has %s and %s in each other's places.".formatted(one.words(), other.words()),
            root.replacing(one, between).replacing(other, one).replacing(between, other)));
  }

  private Hole everywhere(Formula part) {
    return whole.within(wrong -> root.replacing(part, wrong));
  }

  /** The slip of taking one formula for another. */
  static Slip slip(Formula place, Formula other, Formula wrong) {
    return new Slip(
        other.id() + "-for-" + place.id(),
        () ->
            "Yours is what comes out with %s in the place of %s."
                .formatted(other.words(), place.words()),
        wrong);
  }
}
