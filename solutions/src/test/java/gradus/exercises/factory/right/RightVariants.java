package gradus.exercises.factory.right;

import gradus.exercises.factory.Base;
import gradus.exercises.factory.LineChange;
import gradus.exercises.factory.Variant;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Right submissions, always the same ones in the same order: every base, changed by rules. Each
 * base gets a share of the rules, the next base another share.
 */
final class RightVariants {

  /** What changes the computation. */
  private static final List<Rule> INNER =
      together(
          List.of(
              NameRules.ALL,
              LoopRules.ALL,
              ForEachRules.ALL,
              SumRules.ALL,
              ArithmeticRules.ALL,
              BranchRules.ALL));

  /** What changes where it stands, and what stands beside it. */
  private static final List<Rule> OUTER =
      together(List.of(HelperRules.ALL, ResultRules.ALL, HarmlessRules.ALL));

  static final List<Rule> RULES = together(List.of(INNER, OUTER));

  private static final String SOLUTION = "solution";

  private final List<Variant> variants = new ArrayList<>();

  private RightVariants() {}

  private static List<Rule> together(List<List<Rule>> parts) {
    return parts.stream().flatMap(List::stream).toList();
  }

  static List<Variant> all() throws IOException {
    RightVariants made = new RightVariants();
    List<Base> bases = Base.all();
    for (int number = 0; number < bases.size(); number++) {
      made.addOf(bases.get(number), number);
    }
    return distinct(made.variants);
  }

  private void addOf(Base base, int number) {
    boolean isSolution = base.name().equals(SOLUTION);
    Site unchanged = new Site(base);
    addShare(unchanged, INNER, number, isSolution ? 1 : 3);
    addShare(unchanged, OUTER, number, isSolution ? 3 : 10);
    for (int k = 0; k < 3; k++) {
      addPair(unchanged, number * 3 + k);
    }
  }

  /** Every rule whose number fits, at its first two places. */
  private void addShare(Site base, List<Rule> rules, int number, int share) {
    for (int r = number % share; r < rules.size(); r += share) {
      add(base, List.of(rules.get(r)), 0);
      add(base, List.of(rules.get(r)), 1);
    }
  }

  /** A computation that is changed, and then put elsewhere. */
  private void addPair(Site base, int number) {
    int first = number * 7 % INNER.size();
    while (!INNER.get(first).change().apply(base.copy(), 0)) {
      first = (first + 1) % INNER.size();
    }
    add(base, List.of(INNER.get(first), OUTER.get(number * 5 % OUTER.size())), 0);
  }

  private void add(Site base, List<Rule> rules, int place) {
    Site site = base.copy();
    if (rules.stream().allMatch(rule -> rule.change().apply(site, place))) {
      variants.add(variant(rules.stream().map(Rule::name).toList(), site));
    }
  }

  private static Variant variant(List<String> rules, Site site) {
    List<String> change = LineChange.between(site.textBefore(), site.text());
    Base origin = site.base();
    return new Variant(origin.exercise(), origin.name(), rules, change, site.sources());
  }

  private static List<Variant> distinct(List<Variant> variants) {
    Set<Object> known = new HashSet<>();
    return variants.stream()
        .filter(one -> known.add(List.of(one.exercise(), one.sources())))
        .toList();
  }
}
