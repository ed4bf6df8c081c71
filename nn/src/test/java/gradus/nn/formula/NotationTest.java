package gradus.nn.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Tests that formulas are written as in the lessons, with no bracket too few or too many. */
class NotationTest {

  private static final Quantity X = new Quantity("x", "X", "the input");
  private static final Quantity W = new Quantity("w", "W", "the weights");
  private static final Quantity G = new Quantity("g", "G", "the gradient");
  private static final Quantity A = new Quantity("a", "a", "the output");

  private static void assertText(String expected, Formula formula) {
    assertEquals(expected, Notation.of(formula));
  }

  @Test
  void products() {
    assertText("Xᵀ G", X.transposed().times(G));
    assertText("(X W)ᵀ", X.times(W).transposed());
    assertText("X (W G)", X.times(W.times(G)));
    assertText("X W G", X.times(W).times(G));
    assertText("X (G ∘ a)", X.times(G.hadamard(A)));
    assertText("(G ∘ a) W", G.hadamard(A).times(W));
    assertText("G W ∘ a", G.times(W).hadamard(A));
    assertText("G ∘ (a / X)", G.hadamard(A.over(X)));
  }

  @Test
  void sums() {
    assertText("a ∘ (1 − a)", A.hadamard(Constant.ONE.minus(A)));
    assertText("a − (X − G)", A.minus(X.minus(G)));
    assertText("a + X − G", A.plus(X).minus(G));
    assertText("Σᵢ G ∘ a", G.hadamard(A).sumRows());
    assertText("(Σ (X + a)) / rows(X)", X.plus(A).sum().over(new Count(Count.What.ROWS, X)));
    assertText("X − maxⱼ(X)", X.minus(X.largestOfRows()));
    assertText("Σⱼ X", X.sumColumns());
    assertText("mean(X)", X.mean());
    assertText("max(X)", X.largest());
  }

  @Test
  void functions() {
    assertText("σ(X W)", X.times(W).map(Function.SIGMOID));
    assertText("1 − tanh(a)²", Constant.ONE.minus(A.map(Function.TANH).map(Function.SQUARE)));
    assertText("√(a + X)", A.plus(X).map(Function.ROOT));
    assertText("−(a + X)", A.plus(X).negated());
    assertText("−a ∘ X", A.hadamard(X).negated());
    assertText(
        "exp(−a) / |a|", A.negated().map(Function.EXPONENTIAL).over(A.map(Function.ABSOLUTE)));
    assertText("log(clip(a))", new Clipped(0, 1, A).map(Function.LOGARITHM));
    assertText("max(a, 0) > X^2", A.larger(Constant.ZERO).above(X.power(Constant.TWO)));
    assertText("a² ∘ (a − X)²", A.map(Function.SQUARE).hadamard(A.minus(X).map(Function.SQUARE)));
  }

  @Test
  void whatHasANameIsWrittenOut() {
    assertText("X ∘ (a + G)", X.hadamard(A.plus(G).named("sum", "the sum")));
  }

  @Test
  void stepsOfARecurrence() {
    Quantity v = new Quantity("velocity", "v", "the velocity");
    Formula next = A.hadamard(v).minus(G);
    Recurrence steps =
        new Recurrence(
            java.util.List.of(
                new Recurrence.Assignment(v, next), new Recurrence.Assignment(W, W.plus(v))),
            new Quantity("step", "t", "the step"));
    assertText("v ← a ∘ v − G, W ← W + v", steps);
  }
}
