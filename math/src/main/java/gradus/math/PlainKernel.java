package gradus.math;

/**
 * The kernel in plain Java: two rows of C at once, and four products to each entry before it is
 * stored again. The JIT compiler vectorises the loops in {@code addFour} and {@code addOne}.
 */
final class PlainKernel extends Kernel {

  PlainKernel() {
    super(2);
  }

  @Override
  void addBlock(double[] a, int at, int down, int right, int rows, int depth, int width) {
    // Of a single row the second sum is computed too, from the same entries of A, and not used.
    int next = at + (rows > 1 ? down : 0);
    int k = 0;
    for (; k + 4 <= depth; k += 4) {
      addFour(a, at + k * right, next + k * right, right, k, width);
    }
    for (; k < depth; k++) {
      addOne(a[at + k * right], block[k], sums[0], width);
      addOne(a[next + k * right], block[k], sums[1], width);
    }
  }

  /** The loop reads local variables only, so that the compiler knows that nothing changes them. */
  private void addFour(double[] a, int x, int y, int right, int k, int width) {
    double x0 = a[x], x1 = a[x + right], x2 = a[x + 2 * right], x3 = a[x + 3 * right];
    double y0 = a[y], y1 = a[y + right], y2 = a[y + 2 * right], y3 = a[y + 3 * right];
    double[] b0 = block[k], b1 = block[k + 1], b2 = block[k + 2], b3 = block[k + 3];
    double[] c0 = sums[0], c1 = sums[1];
    // One row is stored before the other is begun: otherwise the compiler makes no vectors of it.
    for (int j = 0; j < width; j++) {
      double c = Math.fma(x1, b1[j], Math.fma(x0, b0[j], c0[j]));
      c0[j] = Math.fma(x3, b3[j], Math.fma(x2, b2[j], c));
      double d = Math.fma(y1, b1[j], Math.fma(y0, b0[j], c1[j]));
      c1[j] = Math.fma(y3, b3[j], Math.fma(y2, b2[j], d));
    }
  }

  private static void addOne(double x, double[] b, double[] c, int width) {
    for (int j = 0; j < width; j++) {
      c[j] = Math.fma(x, b[j], c[j]);
    }
  }
}
