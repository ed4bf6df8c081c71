package gradus.math;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Every backend at every size, also where {@link Products} would choose another. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"--add-modules", "jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ProductsBenchmark {

  /** {@code blas} is measured too where it is asked for, {@code -p backend=blas}. */
  @Param({"ejml", "java", "vector"})
  String backend;

  /** Rows, inner size and columns. */
  @Param({"4x2x4", "16x16x16", "32x32x32", "64x128x10", "64x784x128", "256x256x256"})
  String size;

  private Backend products;
  private Matrix a;
  private Matrix b;
  private Matrix transposedA;
  private Matrix transposedB;
  private Matrix result;

  /** Fills the factors. */
  @Setup
  public void fill() {
    String[] sizes = size.split("x", -1);
    int inner = Integer.parseInt(sizes[1]);
    NumpyRandom random = new NumpyRandom(1);
    a = Matrix.zeros(Integer.parseInt(sizes[0]), inner).map(x -> random.nextDouble());
    b = Matrix.zeros(inner, Integer.parseInt(sizes[2])).map(x -> random.nextDouble());
    transposedA = a.transpose();
    transposedB = b.transpose();
    result = Matrix.zeros(a.rows(), b.columns());
    products = Backends.of(backend);
  }

  /**
   * A·B, as forward.
   *
   * @return the product
   */
  @Benchmark
  public Matrix multiply() {
    products.multiply(a, b, result);
    return result;
  }

  /**
   * C + Aᵀ·B, as the gradient of the weights.
   *
   * @return the sum
   */
  @Benchmark
  public Matrix addTransposeMultiply() {
    products.addTransposeMultiply(transposedA, b, result);
    return result;
  }

  /**
   * A·Bᵀ, as the gradient of the input.
   *
   * @return the product
   */
  @Benchmark
  public Matrix multiplyTranspose() {
    products.multiplyTranspose(a, transposedB, result);
    return result;
  }
}
