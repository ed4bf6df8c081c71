package gradus.nn.formula;

import gradus.math.Matrix;
import java.util.ArrayList;
import java.util.List;

/**
 * The product of two matrices: for each entry the sum of a row times a column.
 *
 * @param left m×k
 * @param right k×n
 * @param terms that every sum counts
 */
record Product(Formula left, Formula right, Terms terms) implements Formula {

  @Override
  public Matrix value(Quantities quantities) {
    Matrix l = quantities.value(left);
    Matrix r = quantities.value(right);
    if (l.columns() != r.rows()) {
      throw new FormulaException("inner sizes differ");
    }
    return terms.running(terms.columns(l).multiply(r));
  }

  @Override
  public List<Formula> operands() {
    return List.of(left, right);
  }

  @Override
  public Formula with(List<Formula> operands) {
    return new Product(operands.get(0), operands.get(1), terms);
  }

  @Override
  public List<Slip> slips() {
    List<Slip> slips = new ArrayList<>();
    for (Terms wrong : Terms.values()) {
      if (wrong != Terms.ALL) {
        slips.add(wrong.slip(inner(), new Product(left, right, wrong)));
      }
    }
    for (Indexed.Index wrong : Indexed.Index.values()) {
      addIndex(slips, left, new Indexed(left, right, wrong, true, true));
      addIndex(slips, left, new Indexed(left, right, wrong, true, false));
      addIndex(slips, right, new Indexed(left, right, wrong, false, true));
      addIndex(slips, right, new Indexed(left, right, wrong, false, false));
    }
    addMissing(slips, right, left, new Product(left, right.map(Function.ONE), terms));
    addMissing(slips, left, right, new Product(left.map(Function.ONE), right, terms));
    addTurned(slips);
    String entries = "Yours multiplies entry by entry, where a row meets a whole column.";
    slips.add(Slip.of("entry-by-entry", entries, new Entrywise(Entrywise.Sign.TIMES, left, right)));
    slips.add(Slip.of("entry-by-entry", entries, new Overlap(left, right)));
    return slips;
  }

  private static void addIndex(List<Slip> slips, Formula factor, Indexed wrong) {
    slips.add(Slip.about(factor, "index-of-%s", wrong.sentence(), wrong));
  }

  private Product exchanged() {
    Formula first = right;
    return new Product(first, left, terms);
  }

  private String inner() {
    String each = left.dimensions().column();
    return each.equals("column") ? "term" : each;
  }

  private static void addMissing(List<Slip> slips, Formula gone, Formula kept, Formula ones) {
    String id = gone.id() + "-missing";
    String sums = "Yours adds up %s alone, not multiplied by %s.";
    slips.add(new Slip(id, () -> sums.formatted(Text.words(kept), Text.words(gone)), ones));
    String plain = "Yours has %s alone, where its product with %s is due.";
    slips.add(new Slip(id, () -> plain.formatted(Text.words(kept), Text.words(gone)), kept));
  }

  /**
   * One factor or both transposed, or the two in the other order; most do not fit in most cases.
   */
  private void addTurned(List<Slip> slips) {
    if (!(right instanceof Transposed)) {
      slips.add(turned(right, new Product(left, new Transposed(right), terms)));
      slips.add(
          crosswise(right, new Product(left, new Transposed(Transposed.reshaped(right)), terms)));
    }
    if (!(left instanceof Transposed)) {
      slips.add(turned(left, new Product(new Transposed(left), right, terms)));
      slips.add(
          crosswise(left, new Product(new Transposed(Transposed.reshaped(left)), right, terms)));
    }
    slips.add(
        Slip.of(
            "factors-exchanged",
            "Yours has the two factors in the other order, which is another product.",
            exchanged()));
  }

  private static Slip turned(Formula factor, Formula wrong) {
    String sentence = "Yours reads %s by rows, where columns are due, or the other way round.";
    return Slip.about(factor, "%s-transposed", sentence, wrong);
  }

  private static Slip crosswise(Formula factor, Formula wrong) {
    String sentence = "Yours reads %s crosswise: rows and columns have changed places.";
    return Slip.about(factor, "%s-crosswise", sentence, wrong);
  }

  @Override
  public Dimensions dimensions() {
    return new Dimensions(left.dimensions().row(), right.dimensions().column());
  }

  @Override
  public String words() {
    return toString();
  }

  @Override
  public String id() {
    return "product";
  }

  @Override
  public String toString() {
    return Text.operand(left) + " " + Text.operand(right);
  }

  /**
   * The entrywise product over the entries that both matrices have, and 0 elsewhere, in the shape
   * of the matrix product.
   *
   * @param left m×k
   * @param right k×n
   */
  private record Overlap(Formula left, Formula right) implements Formula {

    @Override
    public Matrix value(Quantities quantities) {
      Matrix l = quantities.value(left);
      Matrix r = quantities.value(right);
      Matrix result = Matrix.zeros(l.rows(), r.columns());
      for (int i = 0; i < Math.min(l.rows(), r.rows()); i++) {
        for (int j = 0; j < Math.min(l.columns(), r.columns()); j++) {
          result.set(i, j, l.get(i, j) * r.get(i, j));
        }
      }
      return result;
    }

    @Override
    public List<Formula> operands() {
      return List.of(left, right);
    }

    @Override
    public Formula with(List<Formula> operands) {
      return new Overlap(operands.get(0), operands.get(1));
    }

    @Override
    public String words() {
      return toString();
    }

    @Override
    public String id() {
      return "product";
    }

    @Override
    public String toString() {
      return Text.operand(left) + " ∘ " + Text.operand(right);
    }
  }
}
