package gradus.math;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Constructor;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Chooses the backend of the large products by the system property {@code gradus.products}.
 *
 * <ul>
 *   <li>{@code auto}, or none: {@code vector} if available, else {@code java}. The bits are the
 *       same. A processor without a fused multiply-add would take a thousand times as long for
 *       them, because {@link Math#fma} then computes with decimals of any length; there, and only
 *       there, it is {@code ejml}, and the last bits of large products differ.
 *   <li>{@code java}: {@link PlainKernel}.
 *   <li>{@code vector}: {@code VectorKernel}, which needs {@code --add-modules
 *       jdk.incubator.vector}.
 *   <li>{@code blas}: {@link BlasBackend}, the machine's own library, and its own last bits.
 *   <li>{@code ejml}: EJML, as for small products.
 * </ul>
 */
final class Backends {

  private Backends() {}

  /**
   * Returns the backend of a name.
   *
   * @throws BackendException if there is no such name or backend
   */
  static Backend of(String name) {
    return switch (name) {
      case "auto" -> automatic();
      case "java" -> new KernelBackend(PlainKernel::new);
      case "vector" -> vector();
      case "blas" -> new BlasBackend();
      case "ejml" -> new EjmlBackend();
      default ->
          throw new BackendException(
              "%s is %s, it must be one of auto, java, vector, blas, ejml"
                  .formatted(Products.PROPERTY, name));
    };
  }

  private static Backend automatic() {
    if (!hasFusedMultiplyAdd()) {
      return new EjmlBackend();
    }
    return new KernelBackend(vectorKernel().orElse(PlainKernel::new));
  }

  private static Backend vector() {
    return new KernelBackend(
        vectorKernel()
            .orElseThrow(
                () ->
                    new BackendException(
                        "%s is vector, which needs a JDK from 17 to 25 and --add-modules jdk.incubator.vector"
                            .formatted(Products.PROPERTY))));
  }

  /**
   * Loads the vector kernel by name, since it is compiled separately, if the JDK has its module.
   */
  static Optional<Supplier<Kernel>> vectorKernel() {
    if (ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
      return Optional.empty();
    }
    try {
      Class<?> kernel = Class.forName("gradus.math.VectorKernel");
      Constructor<?> constructor = kernel.getDeclaredConstructor();
      return Optional.of(() -> create(constructor));
    } catch (ReflectiveOperationException | LinkageError notCompiled) {
      return Optional.empty();
    }
  }

  private static Kernel create(Constructor<?> constructor) {
    try {
      return (Kernel) constructor.newInstance();
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Whether Math.fma is an instruction; true if the JVM cannot be asked. */
  private static boolean hasFusedMultiplyAdd() {
    try {
      HotSpotDiagnosticMXBean vm =
          ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
      return Boolean.parseBoolean(vm.getVMOption("UseFMA").getValue());
    } catch (RuntimeException | LinkageError anotherVm) {
      return true;
    }
  }
}
