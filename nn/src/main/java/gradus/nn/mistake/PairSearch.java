package gradus.nn.mistake;

import gradus.math.Matrix;
import gradus.nn.formula.Constant;
import gradus.nn.formula.Formula;
import gradus.nn.formula.Place;
import gradus.nn.formula.Places;
import gradus.nn.formula.Quantities;
import gradus.nn.formula.Slip;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Searches two slips in one formula. A single answer rules nearly all pairs out, and in its case
 * most slips are as good as another one: the values that they leave in their places are combined,
 * and not the formulas.
 */
final class PairSearch {

  /** What it takes to write a slip down and to compute its place. */
  private static final int OF_A_NEW_SLIP = 4;

  /** What it takes to put two slips together. */
  private static final int OF_A_PAIR = 3;

  private final Formula formula;
  private final Places places;
  private final List<Formula> atHand;
  private final Answer answer;
  private final Predicate<Candidate> explainsAll;
  private final Effort effort;
  private final List<SlipGroup> groups;
  private final List<Candidate> found = new ArrayList<>();

  /** The values that were tried in a place, and whether they give the answer. */
  private final Map<Place, Map<Matrix, Boolean>> tried = new HashMap<>();

  private final Map<Place, Boolean> isStep = new HashMap<>();

  /** Whether both slips have to be likely ones. */
  private boolean onlyLikely = true;

  /**
   * Prepares a search.
   *
   * @param formula the right one
   * @param slips its single slips
   * @param places that it has
   * @param atHand what may be taken for something in it
   * @param answer the one that is fastest to compare with
   * @param explainsAll whether a candidate gives all answers
   * @param effort that is left
   */
  PairSearch(
      Formula formula,
      Neighbourhood slips,
      Places places,
      List<Formula> atHand,
      Answer answer,
      Predicate<Candidate> explainsAll,
      Effort effort) {
    this.formula = formula;
    this.places = places;
    this.atHand = atHand;
    this.answer = answer;
    this.explainsAll = explainsAll;
    this.effort = effort;
    List<PlacedSlip> likely = slips.likely();
    List<PlacedSlip> all = new ArrayList<>(likely);
    all.addAll(slips.unlikely());
    this.groups = SlipGroup.of(all, likely.size(), answer.quantities());
  }

  /** The pairs of slips in what is written that explain all answers. */
  List<Candidate> likely() {
    for (int i = 0; i < groups.size() && !effort.isSpent(); i++) {
      if (groups.get(i).isLikely()) {
        search(i);
      }
    }
    return found;
  }

  /** The pairs that are left, with the first slip that explains all answers with any other one. */
  List<Candidate> any() {
    onlyLikely = false;
    tried.clear();
    for (int i = 0; i < groups.size() && found.isEmpty() && !effort.isSpent(); i++) {
      search(i);
    }
    return found;
  }

  private void search(int index) {
    SlipGroup one = groups.get(index);
    one.slips(true).forEach(slip -> searchAt(slip, onlyLikely));
    if (!onlyLikely) {
      // A slip in an operation that is itself a slip is nobody's: it would explain by chance.
      one.slips(false).stream()
          .filter(slip -> slip.slip().id().contains("-for-"))
          .forEach(slip -> searchAt(slip, true));
    }
    for (int j = index + 1; j < groups.size() && !effort.isSpent(); j++) {
      SlipGroup other = groups.get(j);
      if (other.place() != one.place() && isDue(one, other)) {
        search(one, other);
      }
    }
  }

  /** Whether two groups are to be put together now: the likely ones before all others. */
  private boolean isDue(SlipGroup one, SlipGroup other) {
    boolean areLikely = one.isLikely() && other.isLikely();
    return onlyLikely ? areLikely : !areLikely;
  }

  private void search(SlipGroup one, SlipGroup other) {
    boolean isInner = one.place().isWithin(other.place());
    SlipGroup inner = isInner ? one : other;
    SlipGroup outer = isInner ? other : one;
    if (gives(outer.around(inner), outer.place())) {
      for (PlacedSlip first : one.slips(onlyLikely)) {
        for (PlacedSlip second : other.slips(onlyLikely)) {
          add(first, second, isInner ? List.of(first, second) : List.of(second, first));
        }
      }
    }
  }

  /** Searches for second slips in what a first one has written anew. */
  private void searchAt(PlacedSlip one, boolean onlyLikelySeconds) {
    Neighbourhood slips = Neighbourhood.of(one, places, atHand);
    List<PlacedSlip> seconds = onlyLikelySeconds ? slips.likely() : slips.all();
    effort.spend(OF_A_NEW_SLIP * seconds.size());
    for (PlacedSlip other : seconds) {
      boolean isTold = !isOfConstant(one) && !isOfConstant(other) && !isUnheardOf(one, other);
      if (isTold && givesInPlace(other)) {
        add(one, other, List.of(other));
      }
    }
  }

  /** With another constant beside another slip in one place, too many formulas can be had. */
  private static boolean isOfConstant(PlacedSlip slip) {
    return slip.slip().id().equals("other-constant");
  }

  /** Whether a sentence would name a number that stands in a known mistake and nowhere else. */
  private static boolean isUnheardOf(PlacedSlip mistake, PlacedSlip other) {
    return mistake.isNamed() && other.slip().id().startsWith(Constant.ONE.id() + "-");
  }

  /** Whether a slip gives the answer; what was tried in its place is not tried again. */
  private boolean givesInPlace(PlacedSlip slip) {
    Quantities changed = slip.in(answer.quantities());
    Matrix value = SlipGroup.value(slip.place().formula(), changed);
    return value == null
        ? isStep(slip.place()) && gives(changed, slip.place())
        : tried
            .computeIfAbsent(slip.place(), none -> new HashMap<>())
            .computeIfAbsent(value, none -> gives(changed, slip.place()));
  }

  /** Whether a place is in the steps of a recurrence, which are then all computed again. */
  private boolean isStep(Place place) {
    return isStep.computeIfAbsent(
        place, none -> SlipGroup.value(place.formula(), answer.quantities()) == null);
  }

  private int steps() {
    return formula.size() * answer.quantities().effort() / 2;
  }

  private boolean gives(Quantities changed, Place place) {
    effort.spend(OF_A_PAIR + (isStep(place) ? steps() : place.depth()));
    Matrix value = SlipGroup.value(formula, changed);
    return value != null && Match.isSame(answer.yours(), value);
  }

  private void add(PlacedSlip one, PlacedSlip other, List<PlacedSlip> changes) {
    if (!Slip.areOfOnePlace(one.slip(), other.slip())) {
      Candidate pair =
          new Candidate(formula, List.of(one.slip(), other.slip()), changes, Factor.NONE);
      if (explainsAll.test(pair)) {
        found.add(pair);
      }
    }
  }
}
