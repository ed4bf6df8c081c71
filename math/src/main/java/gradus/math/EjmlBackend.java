package gradus.math;

import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Computes products with EJML. It has the least overhead for small products; large ones take
 * several times as long as with a kernel, because the JIT compiler does not vectorise its loops.
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
