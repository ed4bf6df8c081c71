package gradus.exercises.factory.wrong;

import gradus.exercises.factory.Base;
import gradus.exercises.factory.LineChange;
import gradus.exercises.factory.Variant;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Submissions that are mostly wrong: each base with one mutation, and with two at a time. The same
 * ones in the same order each time.
 */
final class WrongVariants {

  /** What happens in the computation itself; two of these can be made at a time. */
  private static final List<Mutator> INSIDE =
      List.of(
          new OperatorMutator(),
          new OperandMutator(),
          new StatementMutator(),
          new FactorMutator(),
          new StateMutator());

  /** What happens around it; of the solutions only, since the computation plays no part in it. */
  private static final Mutator AROUND = new HabitMutator();

  private static final int PAIRS_PER_BASE = 40;

  private final Set<String> texts = new HashSet<>();
  private final List<Variant> variants = new ArrayList<>();

  private WrongVariants() {}

  /** All of them. */
  static List<Variant> all() throws IOException {
    WrongVariants made = new WrongVariants();
    Map<String, Set<String>> given = new HashMap<>();
    for (Base base : Base.all()) {
      Program program = new Program(base.exercise(), base.source());
      given.putIfAbsent(base.path(), program.methodNames());
      made.change(base, program, given.get(base.path()));
    }
    return made.variants;
  }

  private void change(Base base, Program program, Set<String> given) {
    List<Mutation> inside =
        program
            .nodes(given)
            .flatMap(node -> INSIDE.stream().flatMap(mutator -> mutator.at(program, node)))
            .toList();
    inside.forEach(mutation -> add(base, List.of(mutation)));
    if (base.name().equals("solution")) {
      AROUND.at(program, program.method()).forEach(mutation -> add(base, List.of(mutation)));
    }
    SplittableRandom random = new SplittableRandom(base.name().hashCode());
    for (int i = 0; i < PAIRS_PER_BASE && inside.size() > 1; i++) {
      Mutation one = inside.get(random.nextInt(inside.size()));
      Mutation other = inside.get(random.nextInt(inside.size()));
      if (!one.touches(other)) {
        add(base, one.from() > other.from() ? List.of(one, other) : List.of(other, one));
      }
    }
  }

  /** Makes some mutations, the last place first, so that the others' places stay valid. */
  private void add(Base base, List<Mutation> mutations) {
    String text = base.source();
    for (Mutation mutation : mutations) {
      text = mutation.applyTo(text);
    }
    if (!text.equals(base.source()) && texts.add(base.exercise() + text)) {
      variants.add(
          new Variant(
              base.exercise(),
              base.name(),
              mutations.stream().map(Mutation::rule).toList(),
              LineChange.between(base.source(), text),
              Map.of(base.path(), text)));
    }
  }
}
