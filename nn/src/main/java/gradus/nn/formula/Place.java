package gradus.nn.formula;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** One place in formulas, and all places around it: their values change with its own. */
public final class Place {

  private final int index;
  private final Formula formula;
  private final List<Place> parents = new ArrayList<>();
  private BitSet around;

  Place(int index, Formula formula) {
    this.index = index;
    this.formula = formula;
  }

  int index() {
    return index;
  }

  /**
   * What stands there.
   *
   * @return the right formula
   */
  public Formula formula() {
    return formula;
  }

  void addParent(Place parent) {
    parents.add(parent);
  }

  /**
   * Whether it is written once only.
   *
   * @return false if the same formula is an operand of several
   */
  public boolean isWrittenOnce() {
    return parents.size() <= 1;
  }

  /**
   * Whether this place is a part of another one.
   *
   * @param outer the other place
   * @return true also if both are the same
   */
  public boolean isWithin(Place outer) {
    return around().get(outer.index);
  }

  /**
   * The number of places that are computed again where something else stands here.
   *
   * @return at least 1
   */
  public int depth() {
    return around().cardinality();
  }

  private BitSet around() {
    if (around == null) {
      BitSet all = new BitSet();
      all.set(index);
      parents.forEach(parent -> all.or(parent.around()));
      around = all;
    }
    return around;
  }

  /** Forgets what is around it, after another formula was added. */
  void forget() {
    around = null;
  }
}
