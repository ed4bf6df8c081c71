package gradus.nn.mistake;

import gradus.nn.formula.Formula;
import gradus.nn.formula.Named;
import gradus.nn.formula.Place;
import gradus.nn.formula.Places;
import gradus.nn.formula.Quantity;
import gradus.nn.formula.Slip;
import gradus.nn.formula.WholeSlips;
import gradus.nn.mistake.PlacedSlip.Hole;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Lists the wrong formulas that are one slip away from a formula, the likelier ones first. */
final class Neighbourhood {

  /** Slips of an index or in a part of the result, which come alone. */
  private static final Pattern RARE = Pattern.compile("-in-|-not-in-|^index-of-|^every-other-");

  private final Formula root;

  /** Where the formula stands. */
  private final Hole whole;

  private final Places places;
  private final List<Formula> atHand;
  private final List<PlacedSlip> known = new ArrayList<>();
  private final List<PlacedSlip> wholes = new ArrayList<>();
  private final List<PlacedSlip> slips = new ArrayList<>();
  private final List<PlacedSlip> wrapped = new ArrayList<>();
  private final List<PlacedSlip> exchanged = new ArrayList<>();
  private final Set<Named> seen = new HashSet<>();

  /** Whether a first slip has been made. */
  private final boolean isSecond;

  /** Whether the slips of a formula are collected that is computed again. */
  private boolean isAgain;

  /** The named formulas of which the place is a part: none of them can stand in it. */
  private final Deque<Named> around = new ArrayDeque<>();

  private Neighbourhood(
      Formula root, Hole whole, boolean isSecond, Places places, List<Formula> atHand) {
    this.root = root;
    this.whole = whole;
    this.isSecond = isSecond;
    this.places = places;
    this.atHand = atHand;
  }

  /**
   * The formulas one slip away.
   *
   * @param root the right formula
   * @param places that it has
   * @param atHand what may be taken for something in it
   */
  static Neighbourhood of(Formula root, Places places, List<Formula> atHand) {
    Hole whole = Hole.all(places.find(root), false);
    Neighbourhood all = new Neighbourhood(root, whole, false, places, atHand);
    WholeSlips.of(root).forEach(slip -> all.wholes.add(whole.with(slip)));
    all.collect(root, whole);
    Exchanges everywhere = new Exchanges(root, whole, atHand);
    all.wrapped.addAll(everywhere.wrapped());
    all.exchanged.addAll(everywhere.exchanged());
    all.exchanged.addAll(everywhere.pairs());
    all.addOtherAnswers();
    WholeSlips.ofDigits(root).forEach(slip -> all.exchanged.add(whole.with(slip)));
    return all;
  }

  /**
   * The formulas one slip away from a wrong one, by a slip in what the first slip has written anew.
   * The slips in what has kept its place are those of the right formula.
   *
   * @param first the first slip
   * @param places of the right formula
   * @param atHand what may be taken for something in it
   */
  static Neighbourhood of(PlacedSlip first, Places places, List<Formula> atHand) {
    Hole whole = Hole.all(first.place(), first.isNamed());
    Neighbourhood all = new Neighbourhood(first.slip().formula(), whole, true, places, atHand);
    if (!all.hasKeptPlace(all.root)) {
      all.collect(all.root, whole);
    }
    return all;
  }

  /** What is written in the formula itself, with nothing else in a place: the likeliest slips. */
  List<PlacedSlip> likely() {
    List<PlacedSlip> all = new ArrayList<>(known);
    slips.stream().filter(slip -> !RARE.matcher(slip.slip().id()).find()).forEach(all::add);
    return all;
  }

  /** All other slips, in their order. */
  List<PlacedSlip> unlikely() {
    Set<PlacedSlip> likely = Collections.newSetFromMap(new IdentityHashMap<>());
    likely.addAll(likely());
    return all().stream().filter(slip -> !likely.contains(slip)).toList();
  }

  /** All slips, the likelier ones first. */
  List<PlacedSlip> all() {
    List<PlacedSlip> all = new ArrayList<>(known);
    all.addAll(wholes);
    all.addAll(slips);
    // What stands deepest says most exactly where the slip is.
    List<PlacedSlip> deepest = new ArrayList<>(wrapped);
    Collections.reverse(deepest);
    all.addAll(deepest);
    all.addAll(exchanged);
    return List.copyOf(all);
  }

  /** The answer is something else that is at hand. */
  private void addOtherAnswers() {
    for (Formula other : atHand) {
      Slip slip = Slip.about(other, "%s-for-answer", "Yours is %s.", other);
      if (!Reference.named(root).contains(other)) {
        wrapped.add(0, whole.with(slip));
      } else if (other instanceof Named && !other.equals(root)) {
        exchanged.add(whole.with(slip));
      }
    }
    for (Formula other : atHand) {
      if (!other.equals(root)) {
        exchanged.add(whole.with(timesAsWell(root, other)));
        exchanged.add(
            whole.with(
                Slip.about(other, "plus-%s", "Yours has %s added as well.", root.plus(other))));
      }
    }
  }

  private static Slip timesAsWell(Formula formula, Formula other) {
    return Slip.about(
        other, "times-%s", "Yours is multiplied by %s as well.", formula.hadamard(other));
  }

  /** Whether a formula stands where it stood before a first slip was made around it. */
  private boolean hasKeptPlace(Formula formula) {
    return isSecond && places.find(formula) != null;
  }

  /** Collects the slips in a formula and in those that it is made of. */
  private void collect(Formula formula, Hole hole) {
    if (!hasKeptPlace(formula)) {
      if (!(formula instanceof Named named)) {
        collectAt(formula, hole);
      } else {
        collectIn(named, hole);
      }
    }
    boolean hasName = formula instanceof Named || formula instanceof Quantity;
    if (hasName && formula != root) {
      WholeSlips.wrapped(formula).forEach(slip -> exchanged.add(hole.with(slip)));
      exchange(formula, hole);
    }
  }

  /** Collects the slips in a formula that is computed once: they show wherever it stands. */
  private void collectIn(Named named, Hole hole) {
    if (seen.add(named)) {
      Place place = places.find(named);
      around.push(named);
      collectAt(
          named,
          place == null
              ? whole.within(wrong -> root.replacing(named, wrong))
              : Hole.all(place, true));
      around.pop();
    }
    if (!isAgain && uses(root, named) > 1) {
      // It may also be computed again in this place alone; what it is made of is not.
      isAgain = true;
      int before = slips.size();
      collectAt(named, hole);
      List<PlacedSlip> again = slips.subList(before, slips.size());
      exchanged.addAll(again);
      again.clear();
      isAgain = false;
    }
  }

  private static int uses(Formula whole, Formula part) {
    return whole.equals(part)
        ? 1
        : whole.operands().stream().mapToInt(operand -> uses(operand, part)).sum();
  }

  private void collectAt(Formula formula, Hole hole) {
    List<PlacedSlip> here = formula instanceof Named ? known : slips;
    formula.slips().forEach(slip -> here.add(hole.with(slip)));
    if (formula != root && formula instanceof Named) {
      WholeSlips.wrapped(formula).forEach(slip -> wrapped.add(hole.with(slip)));
    }
    for (int i = 0; i < formula.operands().size(); i++) {
      collect(formula.operands().get(i), operand(formula, i, hole));
    }
  }

  /** The hole of an operand: its own place, if that is in the hole alone. */
  private Hole operand(Formula formula, int index, Hole hole) {
    List<Formula> operands = formula.operands();
    Place place = places.find(operands.get(index));
    boolean isAlone = place != null && place.isWrittenOnce() && hole.place().formula() == formula;
    return isAlone && !(operands.get(index) instanceof Named)
        ? Hole.all(place, hole.isNamed())
        : hole.within(wrong -> formula.with(replaced(operands, index, wrong)));
  }

  /** Something else of this case in one place. */
  private void exchange(Formula formula, Hole hole) {
    for (Formula other : atHand) {
      if (!other.equals(formula) && !around.contains(other)) {
        exchanged.add(hole.with(Exchanges.slip(formula, other, other)));
        exchanged.add(hole.with(Exchanges.slip(formula, other, other.transposed())));
        if (formula instanceof Named) {
          exchanged.add(hole.with(timesAsWell(formula, other)));
        }
      }
    }
  }

  private static List<Formula> replaced(List<Formula> operands, int index, Formula by) {
    List<Formula> all = new ArrayList<>(operands);
    all.set(index, by);
    return all;
  }
}
