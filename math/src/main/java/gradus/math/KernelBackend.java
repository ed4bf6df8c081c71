package gradus.math;

import java.util.function.Supplier;

/** Computes products with a {@link Kernel} for every thread, since a kernel owns its blocks. */
final class KernelBackend implements Backend {

  private final ThreadLocal<Kernel> kernels;

  KernelBackend(Supplier<Kernel> newKernel) {
    kernels = ThreadLocal.withInitial(newKernel);
  }

  @Override
  public void multiply(Matrix a, Matrix b, Matrix result) {
    InPlace.fill(0, result);
    kernels.get().add(a.rows(), a.columns(), a, a.columns(), 1, b, b.columns(), 1, result);
  }

  @Override
  public void transposeMultiply(Matrix a, Matrix b, Matrix result) {
    InPlace.fill(0, result);
    addTransposeMultiply(a, b, result);
  }

  @Override
  public void addTransposeMultiply(Matrix a, Matrix b, Matrix result) {
    kernels.get().add(a.columns(), a.rows(), a, 1, a.columns(), b, b.columns(), 1, result);
  }

  @Override
  public void multiplyTranspose(Matrix a, Matrix b, Matrix result) {
    InPlace.fill(0, result);
    kernels.get().add(a.rows(), a.columns(), a, a.columns(), 1, b, 1, b.columns(), result);
  }
}
