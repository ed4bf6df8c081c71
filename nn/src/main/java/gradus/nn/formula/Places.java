package gradus.nn.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The places in one formula or several, from the whole down to whatever has operands. A formula
 * with a name is one place, wherever it stands. In a case the values of all places are computed
 * once, and thousands of wrong formulas that differ in one place or two have the others in common.
 */
public final class Places {

  private final IdentityHashMap<Formula, Place> places = new IdentityHashMap<>();
  private final Map<Named, Place> named = new HashMap<>();
  private final List<Place> all = new ArrayList<>();

  /** Creates places without any formula. */
  public Places() {
    // All fields begin empty.
  }

  /**
   * Adds the places of a formula; those that it has in common with an earlier one stay the same.
   *
   * @param formula the whole formula
   */
  public void add(Formula formula) {
    int before = all.size();
    placed(formula);
    if (all.size() > before) {
      all.forEach(Place::forget);
    }
  }

  private Place placed(Formula formula) {
    Place place = find(formula);
    if (place == null && formula instanceof Named one) {
      place = named.get(one);
    }
    if (place == null) {
      place = created(formula);
    }
    places.put(formula, place);
    return place;
  }

  private Place created(Formula formula) {
    Place place = new Place(all.size(), formula);
    all.add(place);
    if (formula instanceof Named one) {
      named.put(one, place);
    }
    for (Formula operand : formula.operands()) {
      if (hasPlace(operand)) {
        placed(operand).addParent(place);
      }
    }
    return place;
  }

  /** Whether a formula is worth a place: what is given, or the same in all cases, is not. */
  private static boolean hasPlace(Formula formula) {
    return !(formula instanceof Quantity) && !(formula instanceof Constant);
  }

  /**
   * The place of a formula.
   *
   * @param formula one of these very objects, or equal to one that has a name
   * @return the place, or null if it has none
   */
  public Place find(Formula formula) {
    return places.get(formula);
  }

  int count() {
    return all.size();
  }
}
