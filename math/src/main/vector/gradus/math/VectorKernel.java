package gradus.math;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The kernel with the JDK's Vector API: six rows of C by two vectors stay in registers while the
 * whole depth of the block is added to them. Twelve sums, two vectors of B and one entry of A are
 * fifteen registers, and most processors have sixteen.
 *
 * <p>Its module is still incubating, so this class is compiled by itself and only used where the
 * JVM was told {@code --add-modules jdk.incubator.vector}. It gives the bits that {@link
 * PlainKernel} gives.
 */
final class VectorKernel extends Kernel {

  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  VectorKernel() {
    super(6);
  }

  @Override
  void addBlock(double[] a, int at, int down, int right, int rows, int depth, int width) {
    for (int j = 0; j < width; j += 2 * LANES) {
      addColumns(a, at, down, right, rows - 1, depth, j);
    }
  }

  /**
   * Beyond the last row that row is repeated, and beyond the width old entries are used: those sums
   * are never read.
   */
  private void addColumns(double[] a, int at, int down, int right, int last, int depth, int j) {
    int p1 = at + Math.min(1, last) * down;
    int p2 = at + Math.min(2, last) * down;
    int p3 = at + Math.min(3, last) * down;
    int p4 = at + Math.min(4, last) * down;
    int p5 = at + Math.min(5, last) * down;
    DoubleVector x0 = load(sums[0], j), y0 = load(sums[0], j + LANES);
    DoubleVector x1 = load(sums[1], j), y1 = load(sums[1], j + LANES);
    DoubleVector x2 = load(sums[2], j), y2 = load(sums[2], j + LANES);
    DoubleVector x3 = load(sums[3], j), y3 = load(sums[3], j + LANES);
    DoubleVector x4 = load(sums[4], j), y4 = load(sums[4], j + LANES);
    DoubleVector x5 = load(sums[5], j), y5 = load(sums[5], j + LANES);
    for (int k = 0, p = 0; k < depth; k++, p += right) {
      DoubleVector b = load(block[k], j), d = load(block[k], j + LANES);
      x0 = add(a[at + p], b, x0);
      y0 = add(a[at + p], d, y0);
      x1 = add(a[p1 + p], b, x1);
      y1 = add(a[p1 + p], d, y1);
      x2 = add(a[p2 + p], b, x2);
      y2 = add(a[p2 + p], d, y2);
      x3 = add(a[p3 + p], b, x3);
      y3 = add(a[p3 + p], d, y3);
      x4 = add(a[p4 + p], b, x4);
      y4 = add(a[p4 + p], d, y4);
      x5 = add(a[p5 + p], b, x5);
      y5 = add(a[p5 + p], d, y5);
    }
    store(x0, y0, sums[0], j);
    store(x1, y1, sums[1], j);
    store(x2, y2, sums[2], j);
    store(x3, y3, sums[3], j);
    store(x4, y4, sums[4], j);
    store(x5, y5, sums[5], j);
  }

  private static DoubleVector add(double entry, DoubleVector b, DoubleVector sum) {
    return b.fma(DoubleVector.broadcast(SPECIES, entry), sum);
  }

  private static DoubleVector load(double[] from, int j) {
    return DoubleVector.fromArray(SPECIES, from, j);
  }

  private static void store(DoubleVector x, DoubleVector y, double[] to, int j) {
    x.intoArray(to, j);
    y.intoArray(to, j + LANES);
  }
}
