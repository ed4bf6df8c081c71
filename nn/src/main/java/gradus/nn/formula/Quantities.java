package gradus.nn.formula;

import gradus.math.Matrix;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The values of the quantities in one case; a number is a 1×1 matrix. Immutable. */
public final class Quantities {

  /** No quantity at all. */
  public static final Quantities NONE = new Quantities(Map.of(), List.of());

  /** No formula has more names than these; those that come later are slips. */
  private static final int MOST_KNOWN = 24;

  private final Map<Quantity, Matrix> values;

  /**
   * The values of named formulas: thousands of formulas that are tried have most of them in common.
   */
  private final IdentityHashMap<Named, Matrix> known = new IdentityHashMap<>();

  /** What is given at each step of a recurrence. */
  private final List<Quantities> steps;

  private Quantities(Map<Quantity, Matrix> values, List<Quantities> steps) {
    this.values = values;
    this.steps = steps;
  }

  /**
   * The same values for a recurrence of several steps.
   *
   * @param given what each step is given besides
   * @return new quantities
   */
  public Quantities inSteps(List<Quantities> given) {
    return new Quantities(values, List.copyOf(given));
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
    return new Quantities(values, List.copyOf(more));
  }

  /** These values and all of others. */
  Quantities and(Quantities others) {
    Map<Quantity, Matrix> all = new LinkedHashMap<>(values);
    all.putAll(others.values);
    return new Quantities(all, steps);
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
    return new Quantities(all, steps);
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
  Matrix once(Named named, Formula formula) {
    Matrix value = known.get(named);
    if (value == null) {
      value = formula.value(this);
      if (known.size() < MOST_KNOWN) {
        known.put(named, value);
      }
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
    Map<Quantity, Matrix> changed = new LinkedHashMap<>();
    values.forEach((quantity, value) -> changed.put(quantity, change.apply(value)));
    return new Quantities(changed, steps.stream().map(step -> step.map(change)).toList());
  }
}
