package gradus.exercises.step04;

import static gradus.nn.formula.Constant.TWO;

import gradus.math.Matrix;
import gradus.nn.formula.Constant;
import gradus.nn.formula.Formula;
import gradus.nn.formula.FormulaException;
import gradus.nn.formula.Function;
import gradus.nn.formula.Named;
import gradus.nn.formula.Notation;
import gradus.nn.formula.Quantities;
import gradus.nn.formula.Quantity;
import gradus.nn.mistake.Reference;
import gradus.nn.program.EachEntry;
import gradus.nn.program.Indices;
import gradus.nn.program.MovedEntry;
import gradus.nn.program.MovedEntry.Earlier;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** The formula of the numeric gradient, and the functions of which it is asked. */
final class GradientFormulas {

  private static final Quantity H = new Quantity("h", "h", "h");
  private static final Quantity POINT = new Quantity("point", "M", "the point M");

  /** Where all entries stand but the one that is moved. */
  private static final Named OTHERS = POINT.named("point", "the point M");

  /** Where the entry is read that is moved. */
  private static final Named ENTRY = POINT.named("entry", "the entry x of M");

  private static final Named UP = moved(ENTRY.plus(H), "x + h");
  private static final Named DOWN = moved(ENTRY.minus(H), "x − h");

  private static final Named ABOVE = along(UP).named("above", "f where the entry is x + h");
  private static final Named BELOW = along(DOWN).named("below", "f where the entry is x − h");
  private static final Named HERE = along(ENTRY).named("here", "f(M)");
  private static final Formula DISTANCE =
      TWO.hadamard(H)
          .named("distance", "the distance 2h")
          .mistakenFor("divided-by-square", "Yours divides by h·h.", H.map(Function.SQUARE))
          .mistakenFor("h-missing", "Yours is divided by 2 alone: h is not in it.", TWO);

  /** G = (f(M with its entry + h) − f(M with its entry − h)) / 2h, for each entry. */
  static final Reference GRADIENT =
      Reference.of(gradient(), HERE, Indices.ofRows(POINT), Indices.ofColumns(POINT));

  private GradientFormulas() {}

  private static Named moved(Formula to, String words) {
    return to.named("moved-entry", words)
        .mistakenFor(
            "moved-to-zero",
            "Yours puts the entry at 0 where %s is due.".formatted(words),
            Constant.ZERO);
  }

  private static Formula gradient() {
    return ABOVE
        .minus(BELOW)
        .named("difference", "the difference")
        .over(DISTANCE)
        .named("gradient", "the gradient")
        .mistakenFor(
            "forward-difference",
            "Every entry is (f(x + h) − f(x)) / h: the difference goes to one side only.",
            ABOVE.minus(HERE).over(H))
        .mistakenFor(
            "forward-difference",
            "Every entry is (f(x + h) − f(x)) / 2h: the difference goes to one side only.",
            ABOVE.minus(HERE).over(DISTANCE))
        .mistakenFor(
            "forward-difference",
            "Every entry is (f(x) − f(x − h)) / h: the difference goes to one side only.",
            HERE.minus(BELOW).over(H))
        .mistakenFor(
            "forward-difference",
            "Every entry is (f(x) − f(x − h)) / 2h: the difference goes to one side only.",
            HERE.minus(BELOW).over(DISTANCE))
        .mistakenFor(
            "integer-moved-entry",
            "Yours cuts the entry off after the decimal point wherever it moves it: look for (int).",
            along(UP.map(Function.CUT)).minus(along(DOWN.map(Function.CUT))).over(DISTANCE))
        .mistakenFor(
            "all-at-once",
            "All entries are moved together, where each is to be moved alone.",
            each(UP).minus(each(DOWN)).over(DISTANCE))
        .mistakenFor(
            "not-put-back",
            "The entries before are still moved when the next one is measured: by +h in the one"
                + " value of f, by −h in the other.",
            leaving(UP, UP).minus(leaving(DOWN, DOWN)).over(DISTANCE));
  }

  /** f with one entry at a time moved. */
  private static Formula along(Formula moved) {
    return f(new MovedEntry(OTHERS, moved));
  }

  private static Formula f(Formula matrix) {
    return new EachEntry(POINT, new Polynomial(matrix.named("moved", "the moved matrix")));
  }

  /** f with all entries moved. */
  private static Formula each(Formula moved) {
    return new EachEntry(POINT, new Polynomial(moved));
  }

  /** The gradient if the entries stay where they were moved up to. */
  static Formula leftAbove() {
    return notPutBack(UP);
  }

  /** The gradient if the entries stay where they were moved down to. */
  static Formula leftBelow() {
    return notPutBack(DOWN);
  }

  private static Formula notPutBack(Formula left) {
    return leaving(left, UP).minus(leaving(left, DOWN)).over(DISTANCE);
  }

  /** f with the entry moved, and those before it left somewhere. */
  private static Formula leaving(Formula left, Formula moved) {
    Formula before = new MovedEntry(OTHERS, left, Earlier.STILL_MOVED);
    return f(new MovedEntry(before, moved));
  }

  /**
   * Σ c x³ + Σ q x² + Σ l x + (Σ w x)² over the entries x of a matrix: what the properties ask the
   * gradient of. The student's code does not know it, so there is no slip in it.
   *
   * @param matrix m×n
   */
  record Polynomial(Formula matrix) implements Formula {

    private static final List<Quantity> FACTORS =
        List.of(factors("l"), factors("q"), factors("c"), factors("w"));

    private static Quantity factors(String symbol) {
      return new Quantity("factors", symbol, "the factors " + symbol);
    }

    @Override
    public Matrix value(Quantities quantities) {
      Matrix x = quantities.value(matrix);
      if (!x.hasShapeOf(quantities.of(POINT))) {
        throw new FormulaException("shapes differ");
      }
      double sum = sum(x, quantities.find(FACTORS.get(0)), t -> t);
      sum += sum(x, quantities.find(FACTORS.get(1)), t -> t * t);
      sum += sum(x, quantities.find(FACTORS.get(2)), t -> t * t * t);
      double inner = sum(x, quantities.find(FACTORS.get(3)), t -> t);
      return Matrix.row(sum + inner * inner);
    }

    /** The sum of a power of the entries, each times its factor; 0 if there are none. */
    private static double sum(Matrix x, Optional<Matrix> factors, DoubleUnaryOperator power) {
      double sum = 0;
      for (int k = 0; factors.isPresent() && k < x.size(); k++) {
        sum += factors.get().entry(k) * power.applyAsDouble(x.entry(k));
      }
      return sum;
    }

    @Override
    public List<Formula> operands() {
      return List.of(matrix);
    }

    @Override
    public Formula with(List<Formula> operands) {
      return new Polynomial(operands.get(0));
    }

    @Override
    public String words() {
      return "f";
    }

    @Override
    public String id() {
      return "f";
    }

    @Override
    public String toString() {
      return "f(%s)".formatted(Notation.of(matrix));
    }
  }

  /** The quantities of a case without a function. */
  private static Quantities of(Matrix point, double h) {
    return Quantities.NONE.and(POINT, point).and(H, h);
  }

  /** The factors in one row: the sizes of a case are those of the point. */
  private static Matrix flat(Matrix factors) {
    return Matrix.row(IntStream.range(0, factors.size()).mapToDouble(factors::entry).toArray());
  }

  /** f = Σ l x. */
  static Quantities ofLinear(Matrix point, double h, Matrix l) {
    return of(point, h).and(Polynomial.FACTORS.get(0), flat(l));
  }

  /** f = Σ x². */
  static Quantities ofSquares(Matrix point, double h) {
    return of(point, h).and(Polynomial.FACTORS.get(1), flat(point.map(x -> 1)));
  }

  /** f = Σ c x³ + (Σ w x)². */
  static Quantities ofCubic(Matrix point, double h, Matrix c, Matrix w) {
    return of(point, h)
        .and(Polynomial.FACTORS.get(2), flat(c))
        .and(Polynomial.FACTORS.get(3), flat(w));
  }
}
