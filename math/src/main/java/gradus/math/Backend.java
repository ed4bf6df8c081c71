package gradus.math;

/**
 * Computes matrix products. Callers ensure that the shapes fit and that the result is none of the
 * factors.
 */
interface Backend {

  /** C ← A·B. */
  void multiply(Matrix a, Matrix b, Matrix result);

  /** C ← Aᵀ·B, without a transposed copy of A. */
  void transposeMultiply(Matrix a, Matrix b, Matrix result);

  /** C ← C + Aᵀ·B, without a transposed copy of A. */
  void addTransposeMultiply(Matrix a, Matrix b, Matrix result);

  /** C ← A·Bᵀ, without a transposed copy of B. */
  void multiplyTranspose(Matrix a, Matrix b, Matrix result);
}
