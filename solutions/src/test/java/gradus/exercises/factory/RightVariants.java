package gradus.exercises.factory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Right submissions, always the same ones in the same order: every base, changed by every rule. */
final class RightVariants {

  /** More places in one method show little that is new. */
  private static final int PLACES = 2;

  static final List<Rule> RULES =
      Stream.of(
              NameRules.ALL,
              HelperRules.ALL,
              ResultRules.ALL,
              LoopRules.ALL,
              ArithmeticRules.ALL,
              BranchRules.ALL,
              HarmlessRules.ALL)
          .flatMap(List::stream)
          .toList();

  private RightVariants() {}

  static List<Variant> all() throws IOException {
    List<Variant> variants = new ArrayList<>();
    List<Base> bases = Base.all();
    for (int b = 0; b < bases.size(); b++) {
      Site unchanged = new Site(bases.get(b));
      for (int r = 0; r < RULES.size(); r++) {
        // Of an alternative every second rule: the solution of the same method has them all.
        if (bases.get(b).name().equals("solution") || (b + r) % 2 == 0) {
          addAlone(unchanged, RULES.get(r), variants);
          addWithAnother(unchanged, r, b, variants);
        }
      }
    }
    return distinct(variants);
  }

  private static void addAlone(Site base, Rule rule, List<Variant> variants) {
    for (int place = 0; place < PLACES; place++) {
      Site site = base.copy();
      if (rule.change().apply(site, place)) {
        variants.add(variant(base, List.of(rule.name()), site));
      }
    }
  }

  /** Every sixth time a second rule follows, each time another one. */
  private static void addWithAnother(Site base, int rule, int number, List<Variant> variants) {
    Rule first = RULES.get(rule);
    Rule second = RULES.get((rule * 7 + number * 3 + 5) % RULES.size());
    Site site = base.copy();
    if ((rule + number) % 6 == 0
        && first != second
        && first.change().apply(site, 0)
        && second.change().apply(site, 0)) {
      variants.add(variant(base, List.of(first.name(), second.name()), site));
    }
  }

  private static Variant variant(Site base, List<String> rules, Site site) {
    List<String> change = change(base.text().lines().toList(), site.text().lines().toList());
    Base origin = base.base();
    return new Variant(origin.exercise(), origin.name(), rules, change, site.sources());
  }

  /** The lines between what both have at their beginning and at their end. */
  private static List<String> change(List<String> before, List<String> after) {
    int shorter = Math.min(before.size(), after.size());
    int same = 0;
    while (same < shorter && before.get(same).equals(after.get(same))) {
      same++;
    }
    int tail = 0;
    while (tail < shorter - same
        && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
      tail++;
    }
    List<String> change = new ArrayList<>();
    before.subList(same, before.size() - tail).forEach(line -> change.add("- " + line));
    after.subList(same, after.size() - tail).forEach(line -> change.add("+ " + line));
    return change;
  }

  private static List<Variant> distinct(List<Variant> variants) {
    Set<Object> known = new HashSet<>();
    return variants.stream()
        .filter(one -> known.add(List.of(one.exercise(), one.sources())))
        .toList();
  }
}
