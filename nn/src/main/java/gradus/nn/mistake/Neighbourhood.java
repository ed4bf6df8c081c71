package gradus.nn.mistake;

import gradus.nn.formula.Formula;
import gradus.nn.formula.Named;
import gradus.nn.formula.Quantity;
import gradus.nn.formula.Slip;
import gradus.nn.formula.WholeSlips;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Lists the wrong formulas that are one slip away from a formula, the likelier ones first. */
final class Neighbourhood {

  /** Slips of an index or in a part of the result, which come alone. */
  private static final Pattern RARE = Pattern.compile("-in-|-not-in-|^index-of-|^every-other-");

  private final Formula root;
  private final List<Formula> atHand;
  private final List<Slip> known = new ArrayList<>();
  private final List<Slip> slips = new ArrayList<>();
  private final List<Slip> wrapped = new ArrayList<>();
  private final List<Slip> exchanged = new ArrayList<>();
  private final Set<Named> seen = new HashSet<>();

  /** Whether the slips of a formula are collected that is computed again. */
  private boolean isAgain;

  /** The named formulas of which the place is a part: none of them can stand in it. */
  private final Deque<Named> around = new ArrayDeque<>();

  private Neighbourhood(Formula root, List<Formula> atHand) {
    this.root = root;
    this.atHand = atHand;
  }

  /**
   * The formulas one slip away in what is written there, with nothing else in a place, in all of
   * the result: slips of which people make two at a time.
   *
   * @param root the formula
   */
  static List<Slip> written(Formula root) {
    Neighbourhood neighbourhood = new Neighbourhood(root, List.of());
    neighbourhood.collect(root, formula -> formula);
    List<Slip> all = new ArrayList<>(neighbourhood.known);
    neighbourhood.slips.stream().filter(slip -> !RARE.matcher(slip.id()).find()).forEach(all::add);
    return all;
  }

  /**
   * The formulas one slip away.
   *
   * @param root the formula
   * @param atHand what may be taken for something in it
   */
  static List<Slip> of(Formula root, List<Formula> atHand) {
    Neighbourhood neighbourhood = new Neighbourhood(root, atHand);
    neighbourhood.slips.addAll(WholeSlips.of(root));
    neighbourhood.collect(root, formula -> formula);
    neighbourhood.changeEverywhere();
    neighbourhood.exchangeBoth();
    neighbourhood.addOtherAnswers();
    neighbourhood.exchanged.addAll(WholeSlips.ofDigits(root));
    return neighbourhood.all();
  }

  /** The answer is something else that is at hand. */
  private void addOtherAnswers() {
    for (Formula other : atHand) {
      Slip slip = Slip.about(other, "%s-for-answer", "Yours is %s.", other);
      if (!Reference.named(root).contains(other)) {
        wrapped.add(0, slip);
      } else if (other instanceof Named && !other.equals(root)) {
        exchanged.add(slip);
      }
    }
  }

  private List<Slip> all() {
    List<Slip> all = new ArrayList<>(known);
    all.addAll(slips);
    // What stands deepest says most exactly where the slip is.
    Collections.reverse(wrapped);
    all.addAll(wrapped);
    all.addAll(exchanged);
    return List.copyOf(all);
  }

  /**
   * Collects the slips in one place.
   *
   * @param place the formula that stands there
   * @param whole puts another formula in its place
   */
  private void collect(Formula place, UnaryOperator<Formula> whole) {
    if (!(place instanceof Named named)) {
      collectAt(place, whole);
    } else if (seen.add(named)) {
      collectIn(named);
    }
    if (place instanceof Named named && !isAgain && uses(root, named) > 1) {
      // It may also be computed again in this place alone; what it is made of is not.
      isAgain = true;
      int before = slips.size();
      collectAt(named, whole);
      List<Slip> again = slips.subList(before, slips.size());
      exchanged.addAll(again);
      again.clear();
      isAgain = false;
    }
    boolean hasName = place instanceof Named || place instanceof Quantity;
    if (hasName && place != root) {
      WholeSlips.wrapped(place).forEach(slip -> exchanged.add(slip.within(whole)));
      exchange(place, whole);
    }
  }

  /** Collects the slips in a formula that is computed once: they show wherever it stands. */
  private void collectIn(Named named) {
    List<List<Slip>> lists = List.of(known, slips, wrapped, exchanged);
    List<Integer> before = lists.stream().map(List::size).toList();
    around.push(named);
    collectAt(named, changed -> changed);
    around.pop();
    for (int i = 0; i < lists.size(); i++) {
      List<Slip> list = lists.get(i);
      list.subList(before.get(i), list.size()).replaceAll(slip -> computedOnce(named, slip));
    }
  }

  /** Puts a slip in a named formula into the whole, unless a deeper name has done it. */
  private Slip computedOnce(Named named, Slip slip) {
    return slip.change() != null
        ? slip
        : slip.in(new Slip.Change(named, slip.formula()))
            .within(wrong -> root.replacing(named, wrong));
  }

  private static int uses(Formula whole, Formula part) {
    return whole.equals(part)
        ? 1
        : whole.operands().stream().mapToInt(operand -> uses(operand, part)).sum();
  }

  private void collectAt(Formula place, UnaryOperator<Formula> whole) {
    List<Slip> here = place instanceof Named ? known : slips;
    place.slips().forEach(slip -> here.add(slip.within(whole)));
    if (place != root && place instanceof Named) {
      WholeSlips.wrapped(place).forEach(slip -> wrapped.add(slip.within(whole)));
    }
    List<Formula> operands = place.operands();
    for (int i = 0; i < operands.size(); i++) {
      int operand = i;
      collect(
          operands.get(i),
          changed -> whole.apply(place.with(replaced(operands, operand, changed))));
    }
  }

  /** Something else of this case in one place. */
  private void exchange(Formula place, UnaryOperator<Formula> whole) {
    for (Formula other : atHand) {
      if (!other.equals(place) && !around.contains(other)) {
        exchanged.add(exchanged(place, other, whole.apply(other)));
        exchanged.add(exchanged(place, other, whole.apply(other.transposed())));
      }
    }
  }

  /** The same in all places of a quantity at once. */
  private void changeEverywhere() {
    for (Formula place : Reference.named(root)) {
      if (place instanceof Quantity && !place.equals(root)) {
        WholeSlips.wrapped(place)
            .forEach(slip -> wrapped.add(slip.within(wrong -> root.replacing(place, wrong))));
      }
      for (Formula other : atHand) {
        if (place instanceof Quantity && !other.equals(place) && !place.equals(root)) {
          exchanged.add(exchanged(place, other, root.replacing(place, other)));
        }
      }
    }
  }

  /** Two quantities, each in the place of the other. */
  private void exchangeBoth() {
    Quantity between = new Quantity("between", "", "");
    List<Formula> quantities =
        Reference.named(root).stream().filter(Quantity.class::isInstance).toList();
    for (int i = 1; i < quantities.size(); i++) {
      for (int j = 0; j < i; j++) {
        Formula one = quantities.get(i);
        Formula other = quantities.get(j);
        Formula wrong =
            root.replacing(one, between).replacing(other, one).replacing(between, other);
        exchanged.add(
            new Slip(
                one.id() + "-and-" + other.id() + "-exchanged",
                () ->
                    "Yours has %s and %s in each other's places."
                        .formatted(one.words(), other.words()),
                wrong));
      }
    }
  }

  private static Slip exchanged(Formula place, Formula other, Formula wrong) {
    return new Slip(
        other.id() + "-for-" + place.id(),
        () ->
            "Yours is what comes out with %s in the place of %s."
                .formatted(other.words(), place.words()),
        wrong);
  }

  private static List<Formula> replaced(List<Formula> operands, int index, Formula by) {
    List<Formula> all = new ArrayList<>(operands);
    all.set(index, by);
    return all;
  }
}
