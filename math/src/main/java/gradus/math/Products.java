package gradus.math;

import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The one place where matrix products are computed, so that a faster one can take its place. The
 * callers have checked the shapes and that the result is none of the factors.
 */
final class Products {

  private Products() {}

  /** C ← A·B. */
  static void multiply(Matrix a, Matrix b, Matrix result) {
    CommonOps_DDRM.mult(a.data, b.data, result.data);
  }

  /** C ← C + Aᵀ·B, without a transposed copy of A. */
  static void addTransposeMultiply(Matrix a, Matrix b, Matrix result) {
    CommonOps_DDRM.multAddTransA(a.data, b.data, result.data);
  }

  /** C ← Aᵀ·B, without a transposed copy of A. */
  static void transposeMultiply(Matrix a, Matrix b, Matrix result) {
    CommonOps_DDRM.multTransA(a.data, b.data, result.data);
  }

  /** C ← A·Bᵀ, without a transposed copy of B. */
  static void multiplyTranspose(Matrix a, Matrix b, Matrix result) {
    CommonOps_DDRM.multTransB(a.data, b.data, result.data);
  }
}
