package gradus.math;

/**
 * Chooses between EJML and a kernel for every matrix product. The callers have checked the shapes
 * and that the result is none of the factors.
 *
 * <p>Small products are EJML's, large ones a {@link Kernel}'s. Which of the two depends on the
 * shape alone, and all kernels give the same bits, so results do not depend on the machine.
 */
final class Products {

  /** The number of multiplications from which the kernel is faster. */
  static final long LARGE = 1 << 16;

  /** The number of rows or columns below which the kernel's preparation does not pay. */
  static final int NARROW = 8;

  /** The system property that names the backend of large products; see {@link Backends}. */
  static final String PROPERTY = "gradus.products";

  private static final Backend SMALL = new EjmlBackend();

  /** Created with the first large product, so that programs without one do not wait for it. */
  private static volatile Backend large;

  private Products() {}

  static boolean isLarge(int m, int inner, int n) {
    return Math.min(m, n) >= NARROW && (long) m * inner * n >= LARGE;
  }

  private static Backend backend(int m, int inner, int n) {
    return isLarge(m, inner, n) ? large() : SMALL;
  }

  private static Backend large() {
    if (large == null) {
      large = Backends.of(System.getProperty(PROPERTY, "auto"));
    }
    return large;
  }

  /** C ← A·B. */
  static void multiply(Matrix a, Matrix b, Matrix result) {
    backend(a.rows(), a.columns(), b.columns()).multiply(a, b, result);
  }

  /** C ← C + Aᵀ·B, without a transposed copy of A. */
  static void addTransposeMultiply(Matrix a, Matrix b, Matrix result) {
    backend(a.columns(), a.rows(), b.columns()).addTransposeMultiply(a, b, result);
  }

  /** C ← Aᵀ·B, without a transposed copy of A. */
  static void transposeMultiply(Matrix a, Matrix b, Matrix result) {
    backend(a.columns(), a.rows(), b.columns()).transposeMultiply(a, b, result);
  }

  /** C ← A·Bᵀ, without a transposed copy of B. */
  static void multiplyTranspose(Matrix a, Matrix b, Matrix result) {
    backend(a.rows(), a.columns(), b.rows()).multiplyTranspose(a, b, result);
  }
}
