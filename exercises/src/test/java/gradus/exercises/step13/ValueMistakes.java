package gradus.exercises.step13;

import gradus.grading.diagnosis.GivenCase;
import gradus.math.Matrix;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Mistakes that may be behind wrong gradients of an expression, and behind a wrong local
 * derivative.
 */
final class ValueMistakes {

  private ValueMistakes() {}

  /** Of one call on the last node. */
  static GivenCase ofCall(Expression expression, GivenCase given) {
    BackwardMistakes ways = new BackwardMistakes(expression, expression.size() - 1);
    GivenCase suspected = ofLeftOut(ways, given);
    for (boolean either : new boolean[] {true, false}) {
      suspected = ofOrder(ways, either, suspected);
    }
    return ofOperands(ways, ofEdges(ways, suspected));
  }

  /** What is passed on from a value to an operand, in a right order. */
  private static GivenCase ofEdges(BackwardMistakes ways, GivenCase given) {
    GivenCase suspected = given;
    for (WrongEdge wrong : WrongEdge.values()) {
      suspected =
          suspected.mistake(
              wrong.id(), wrong.sentence(), () -> Matrix.row(ways.passing(wrong.edge())));
    }
    return suspected.mistake(
        "doubled-on-the-way",
        "Yours doubles what comes back at every value, and the first 1, too.",
        () -> Matrix.row(ways.passing(WrongEdge.DOUBLED.edge())).scale(2));
  }

  /** Which operands get something, and how often. */
  private static GivenCase ofOperands(BackwardMistakes ways, GivenCase given) {
    GivenCase suspected = given;
    for (boolean either : new boolean[] {true, false}) {
      suspected =
          suspected
              .mistake(
                  "one-operand-only",
                  "Yours passes a derivative on to the %s operand alone."
                      .formatted(either ? "first" : "last"),
                  () -> Matrix.row(ways.oneOperandOnly(either)))
              .mistake(
                  "passed-on-again",
                  "Yours passes on all that a value has each time that something comes back to it:"
                      + " what came first goes down again.",
                  () -> Matrix.row(ways.eachTimeAgain(either)));
    }
    return suspected
        .mistake(
            "operand-counted-once",
            "Yours passes a derivative on once to an operand that stands twice in an operation, as"
                + " x does in x + x and in x·x.",
            () -> Matrix.row(ways.eachOperandOnce()))
        .mistake(
            "value-alone",
            "Yours has a gradient of the value itself alone: to its operands nothing comes, or only"
                + " after they have had their turn.",
            () -> Matrix.row(BackwardMistakes.only(ways.right(), Set.of(ways.from()))));
  }

  /** What depends on the order in which nodes are taken up, in either of two orders. */
  private static GivenCase ofOrder(BackwardMistakes ways, boolean either, GivenCase given) {
    String early = "Yours passes a value's derivative on before all of it has come back.";
    return given
        .mistake(
            "overwritten",
            "Yours keeps what comes back along the last way alone: what comes back to a value along"
                + " several ways has to add up.",
            () -> Matrix.row(ways.lastWayOnly(either)))
        .mistake("passed-on-too-early", early, () -> Matrix.row(ways.tooEarly(either)))
        .mistake("passed-on-too-early", early, () -> Matrix.row(ways.tooEarlyForGood(either)));
  }

  /** Of a call on one node and then on the last one, which may be the same. */
  static GivenCase ofTwoCalls(Expression expression, int first, GivenCase given) {
    BackwardMistakes before = new BackwardMistakes(expression, first);
    BackwardMistakes ways = new BackwardMistakes(expression, expression.size() - 1);
    Set<Integer> kept = notReachedBy(ways);
    return given
        .mistake(
            "overwritten",
            "Yours is what the second call alone gives, wherever it comes: what a gradient held"
                + " before has to stay in it.",
            () ->
                Matrix.row(
                    BackwardMistakes.sum(
                        ways.right(), BackwardMistakes.only(before.right(), kept))))
        .mistake(
            "overwritten",
            "What the gradients of the operands held before is gone: what a gradient held"
                + " before has to stay in it.",
            () -> {
              Set<Integer> andLast = new HashSet<>(kept);
              andLast.add(ways.from());
              return Matrix.row(
                  BackwardMistakes.sum(
                      ways.right(), BackwardMistakes.only(before.right(), andLast)));
            })
        .mistake(
            "own-gradient-set",
            "Yours sets the gradient of the value itself to 1: what it held before has to stay in it.",
            () -> {
              Set<Integer> others = new HashSet<>(below(ways.expression().size()));
              others.remove(ways.from());
              return Matrix.row(
                  BackwardMistakes.sum(
                      ways.right(), BackwardMistakes.only(before.right(), others)));
            })
        .mistake(
            "visited-before",
            "Yours passes over values that an earlier call has been to.",
            () ->
                Matrix.row(
                    BackwardMistakes.sum(
                        before.right(), BackwardMistakes.only(ways.right(), notReachedBy(before)))))
        .mistake(
            "accumulated",
            "Yours passes on what the gradients held before the second call, which takes no part in"
                + " it.",
            () -> {
              double[] gradients = before.right();
              ways.passOnOldGradients(gradients);
              return Matrix.row(gradients);
            });
  }

  private static GivenCase ofLeftOut(BackwardMistakes ways, GivenCase given) {
    int last = ways.from();
    return given
        .mistake(
            "root-missing",
            "Yours leaves out the value itself, whose gradient by itself is 1.",
            () -> Matrix.row(BackwardMistakes.only(ways.right(), below(last))))
        .mistake(
            "begins-with-its-number",
            "Yours begins with the value's own number, where its derivative by itself is due.",
            () -> Matrix.row(ways.right()).scale(ways.expression().values()[last]))
        .mistake(
            "numbers-only",
            "Yours has gradients of the numbers to begin with alone: what came of an operation has"
                + " one, too.",
            () -> Matrix.row(BackwardMistakes.only(ways.right(), numbers(ways.expression()))));
  }

  private static Set<Integer> below(int node) {
    return IntStream.range(0, node).boxed().collect(Collectors.toSet());
  }

  private static Set<Integer> numbers(Expression expression) {
    return IntStream.range(0, expression.size())
        .filter(i -> expression.nodes().get(i).operation() == Expression.Operation.NUMBER)
        .boxed()
        .collect(Collectors.toSet());
  }

  private static Set<Integer> notReachedBy(BackwardMistakes ways) {
    Set<Integer> reached = ways.reached();
    return IntStream.range(0, ways.expression().size())
        .filter(i -> !reached.contains(i))
        .boxed()
        .collect(Collectors.toSet());
  }
}
