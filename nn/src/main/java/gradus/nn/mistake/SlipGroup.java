package gradus.nn.mistake;

import gradus.math.Matrix;
import gradus.nn.formula.Formula;
import gradus.nn.formula.FormulaException;
import gradus.nn.formula.Place;
import gradus.nn.formula.Quantities;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The slips that leave the same value in the same place of a case. For that case they are one, and
 * are tried as one.
 */
final class SlipGroup {

  /** A value that is known. */
  private record Known(Matrix matrix) implements Formula {

    @Override
    public Matrix value(Quantities quantities) {
      return matrix;
    }

    @Override
    public String words() {
      return "a known value";
    }

    @Override
    public String id() {
      return "known";
    }
  }

  /** What stands in a place. */
  private record Standing(Place place, Object what) {}

  private final List<PlacedSlip> slips = new ArrayList<>();
  private final Quantities quantities;

  /** Its value in the case; null in the steps of a recurrence, where it has many. */
  private final Matrix value;

  private Quantities changed;
  private int likely;

  private SlipGroup(Quantities quantities, Matrix value) {
    this.quantities = quantities;
    this.value = value;
  }

  private void add(PlacedSlip slip, boolean isLikely) {
    slips.add(slip);
    likely += isLikely ? 1 : 0;
  }

  /**
   * The groups of a formula in a case.
   *
   * @param all slips, the likely ones first
   * @param likely how many are likely
   * @return those that have a value, in the order of their first slips
   */
  static List<SlipGroup> of(List<PlacedSlip> all, int likely, Quantities quantities) {
    Map<Standing, SlipGroup> groups = new LinkedHashMap<>();
    for (int i = 0; i < all.size(); i++) {
      PlacedSlip slip = all.get(i);
      Matrix value = value(slip.place().formula(), slip.in(quantities));
      boolean isValued = value != null || value(slip.place().formula(), quantities) != null;
      if (value != null || !isValued) {
        groups
            .computeIfAbsent(
                new Standing(slip.place(), value == null ? new Object() : value),
                none -> new SlipGroup(quantities, value))
            .add(slip, i < likely);
      }
    }
    return List.copyOf(groups.values());
  }

  /** The value of a formula, or null if it has none. */
  static Matrix value(Formula formula, Quantities quantities) {
    try {
      return quantities.value(formula);
    } catch (FormulaException noValue) {
      return null;
    }
  }

  /** Its slips; only the likely ones if no others are asked for. */
  List<PlacedSlip> slips(boolean onlyLikely) {
    return onlyLikely ? slips.subList(0, likely) : slips;
  }

  Place place() {
    return slips.get(0).place();
  }

  boolean isLikely() {
    return likely > 0;
  }

  /** The case with this value in its place. */
  Quantities changed() {
    if (changed == null) {
      changed = value == null ? slips.get(0).in(quantities) : quantities.changed(place(), known());
    }
    return changed;
  }

  /** The same on top of an inner group. */
  Quantities around(SlipGroup inner) {
    boolean isSame = value != null && !inner.place().isWithin(place());
    return isSame ? inner.changed().changed(place(), known()) : slips.get(0).in(inner.changed());
  }

  private Formula known() {
    return new Known(value);
  }
}
