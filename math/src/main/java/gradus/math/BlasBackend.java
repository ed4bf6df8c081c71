package gradus.math;

import dev.ludovic.netlib.blas.NativeBLAS;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Computes products with the machine's own BLAS through netlib. It is used only on request, because
 * every BLAS rounds in its own order, which often depends on the processor.
 */
final class BlasBackend implements Backend {

  /** Held in a field, because a collected logger loses its level. */
  private static final Logger LOGGER = Logger.getLogger("dev.ludovic.netlib");

  private static final String AS_IT_IS = "N";
  private static final String TRANSPOSED = "T";

  private final NativeBLAS blas;

  /**
   * Finds the library.
   *
   * @throws BackendException if there is none
   */
  BlasBackend() {
    // Silenced, because it logs every library that it does not find with a stack trace.
    LOGGER.setLevel(Level.OFF);
    try {
      blas = NativeBLAS.getInstance();
    } catch (RuntimeException | LinkageError missing) {
      throw new BackendException(
          "%s is blas, but no BLAS was found on this machine (Debian and Ubuntu have libopenblas0)"
              .formatted(Products.PROPERTY));
    }
  }

  @Override
  public void multiply(Matrix a, Matrix b, Matrix result) {
    product(AS_IT_IS, AS_IT_IS, a.columns(), a, b, 0, result);
  }

  @Override
  public void transposeMultiply(Matrix a, Matrix b, Matrix result) {
    product(TRANSPOSED, AS_IT_IS, a.rows(), a, b, 0, result);
  }

  @Override
  public void addTransposeMultiply(Matrix a, Matrix b, Matrix result) {
    product(TRANSPOSED, AS_IT_IS, a.rows(), a, b, 1, result);
  }

  @Override
  public void multiplyTranspose(Matrix a, Matrix b, Matrix result) {
    product(AS_IT_IS, TRANSPOSED, a.columns(), a, b, 0, result);
  }

  /** C ← A·B + keep·C. BLAS stores columns, so what it sees are the transposes: Cᵀ = Bᵀ·Aᵀ. */
  private void product(
      String formA, String formB, int inner, Matrix a, Matrix b, double keep, Matrix c) {
    blas.dgemm(
        formB,
        formA,
        c.columns(),
        c.rows(),
        inner,
        1,
        b.data.data,
        b.columns(),
        a.data.data,
        a.columns(),
        keep,
        c.data.data,
        c.columns());
  }
}
