package gradus.nn.formula;

import gradus.math.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The values of the quantities in one case; a number is a 1×1 matrix. Immutable.
 *
 * <p>They may also be those of a case in which something else stands in one {@link Place} of the
 * formulas. What is not around that place has the values that it has in the case before.
 */
public final class Quantities {

  /** No quantity at all. */
  public static final Quantities NONE =
      new Quantities(Map.of(), List.of(), new Places(), null, null, null);

  private final Map<Quantity, Matrix> values;

  /** What is given at each step of a recurrence. */
  private final List<Quantities> steps;

  private final Places places;

  /** The same case without the change; null if nothing is changed. */
  private final Quantities before;

  /** Where something else stands; null if nothing is changed. */
  private final Place changed;

  /** What stands there. */
  private final Formula wrong;

  /** The values of places, by their index, as far as they are known. */
  private Matrix[] known = {};

  /** The values of formulas with a name that have no place; null if none was computed. */
  private IdentityHashMap<Named, Matrix> named;

  private Quantities(
      Map<Quantity, Matrix> values,
      List<Quantities> steps,
      Places places,
      Quantities before,
      Place changed,
      Formula wrong) {
    this.values = values;
    this.steps = steps;
    this.places = places;
    this.before = before;
    this.changed = changed;
    this.wrong = wrong;
  }

  /**
   * The same values, of which those of all places are computed once.
   *
   * @param common the places
   * @return new quantities
   */
  public Quantities sharing(Places common) {
    return new Quantities(values, steps, common, null, null, null);
  }

  /**
   * The same case with another formula in one place. In that formula the place itself is as it was
   * before.
   *
   * @param place of the formulas that these quantities share
   * @param formula what stands there
   * @return new quantities
   */
  public Quantities changed(Place place, Formula formula) {
    return new Quantities(values, steps, places, this, place, formula);
  }

  /** The same case, for formulas that are computed in it once. */
  private Quantities aside() {
    return new Quantities(values, steps, places, this, null, null);
  }

  /** Other values, and the same change. */
  private Quantities with(Map<Quantity, Matrix> others, List<Quantities> given) {
    if (before == null) {
      return new Quantities(others, given, places, null, null, null);
    }
    return new Quantities(others, given, places, before.with(others, given), changed, wrong);
  }

  /**
   * The value of a formula: in every place that is known already, the known one.
   *
   * @param formula the formula
   * @return a matrix, which must not be changed
   * @throws FormulaException if shapes do not fit, or a quantity has no value
   */
  public Matrix value(Formula formula) {
    Place place = places.find(formula);
    if (place == null) {
      return formula.value(this);
    }
    if (before != null && (changed == null || !changed.isWithin(place))) {
      return before.value(formula);
    }
    Matrix value = place.index() < known.length ? known[place.index()] : null;
    if (value == null) {
      value = place == changed ? before.aside().value(wrong) : place.formula().value(this);
      keep(place, value);
    }
    return value;
  }

  private void keep(Place place, Matrix value) {
    if (known.length <= place.index()) {
      known = Arrays.copyOf(known, places.count());
    }
    known[place.index()] = value;
  }

  /**
   * The same values for a recurrence of several steps.
   *
   * @param given what each step is given besides
   * @return new quantities
   */
  public Quantities inSteps(List<Quantities> given) {
    return with(values, List.copyOf(given));
  }

  /** What each step is given; empty if there are no steps. */
  List<Quantities> steps() {
    return steps;
  }

  /**
   * The same with each step of a recurrence three times.
   *
   * @return new quantities
   */
  public Quantities withMoreSteps() {
    List<Quantities> more = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      more.addAll(steps);
    }
    return with(values, List.copyOf(more));
  }

  /** These values and all of others. */
  Quantities and(Quantities others) {
    Map<Quantity, Matrix> all = new LinkedHashMap<>(values);
    all.putAll(others.values);
    return with(all, steps);
  }

  /**
   * The same values and one more.
   *
   * @param quantity that has the value
   * @param value of any shape; it is copied
   * @return new quantities
   */
  public Quantities and(Quantity quantity, Matrix value) {
    return with(quantity, value.copy());
  }

  /**
   * The same values and one more number.
   *
   * @param quantity that has the value
   * @param value the number
   * @return new quantities
   */
  public Quantities and(Quantity quantity, double value) {
    return with(quantity, Matrix.row(value));
  }

  Quantities with(Quantity quantity, Matrix value) {
    Map<Quantity, Matrix> all = new LinkedHashMap<>(values);
    all.put(quantity, value);
    return with(all, steps);
  }

  /**
   * The value of a quantity.
   *
   * @param quantity that is asked for
   * @return its value, which must not be changed
   * @throws FormulaException if it has none in this case
   */
  public Matrix of(Quantity quantity) {
    Matrix value = values.get(quantity);
    if (value == null) {
      throw new FormulaException("there is no " + quantity.symbol() + " in this case");
    }
    return value;
  }

  /** The value of a formula with a name, which is computed once for all that it is a part of. */
  Matrix once(Named one) {
    if (places.find(one) != null) {
      return value(one.formula());
    }
    named = named == null ? new IdentityHashMap<>() : named;
    Matrix value = named.get(one);
    if (value == null) {
      value = value(one.formula());
      named.put(one, value);
    }
    return value;
  }

  /**
   * How long the evaluation of a formula takes.
   *
   * @return 1 for a formula, and as much again for every step of a recurrence
   */
  public int effort() {
    return 1 + steps.size();
  }

  /** Whether the quantity has a value. */
  boolean has(Quantity quantity) {
    return values.containsKey(quantity);
  }

  /**
   * The value of a quantity, if it has one.
   *
   * @param quantity that is asked for
   * @return its value, which must not be changed
   */
  public Optional<Matrix> find(Quantity quantity) {
    return Optional.ofNullable(values.get(quantity));
  }

  /**
   * The quantities that have a value.
   *
   * @return in the order in which they were given
   */
  public Set<Quantity> all() {
    return values.keySet();
  }

  /**
   * The number of entries of the largest matrix.
   *
   * @return 0 if there is no value
   */
  public int largest() {
    return values.values().stream().mapToInt(Matrix::size).max().orElse(0);
  }

  /**
   * The same quantities with every value changed.
   *
   * @param change makes a new value of an old one
   * @return new quantities
   */
  public Quantities map(UnaryOperator<Matrix> change) {
    Map<Quantity, Matrix> all = new LinkedHashMap<>();
    values.forEach((quantity, value) -> all.put(quantity, change.apply(value)));
    return with(all, steps.stream().map(step -> step.map(change)).toList());
  }
}
