package gradus.math;

import org.ejml.dense.row.CommonOps_DDRM;

/**
 * EJML's products. Nothing is quicker to begin, so small products are its own; the JIT compiler
 * does not turn its loops into vector instructions, so large ones take several times as long as
 * need be.
 */
final class EjmlBackend implements Backend {

  @Override
  public void multiply(Matrix a, Matrix b, Matrix result) {
    CommonOps_DDRM.mult(a.data, b.data, result.data);
  }

  @Override
  public void transposeMultiply(Matrix a, Matrix b, Matrix result) {
    CommonOps_DDRM.multTransA(a.data, b.data, result.data);
  }

  @Override
  public void addTransposeMultiply(Matrix a, Matrix b, Matrix result) {
    CommonOps_DDRM.multAddTransA(a.data, b.data, result.data);
  }

  @Override
  public void multiplyTranspose(Matrix a, Matrix b, Matrix result) {
    CommonOps_DDRM.multTransB(a.data, b.data, result.data);
  }
}
