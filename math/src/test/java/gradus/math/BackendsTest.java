package gradus.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

/** Tests the values of {@code -Dgradus.products}. */
class BackendsTest {

  @Test
  void byName() {
    assertInstanceOf(EjmlBackend.class, Backends.of("ejml"));
    assertInstanceOf(KernelBackend.class, Backends.of("java"));
  }

  @Test
  void anotherNameIsRefused() {
    var thrown = assertThrows(BackendException.class, () -> Backends.of("cuda"));
    assertEquals(
        "gradus.products is cuda, it must be one of auto, java, vector, blas, ejml",
        thrown.getMessage());
  }

  @Test
  void withoutItsModuleVectorIsRefused() {
    assumeTrue(Backends.vectorKernel().isEmpty(), "this JVM has the module");
    var thrown = assertThrows(BackendException.class, () -> Backends.of("vector"));
    assertEquals(
        "gradus.products is vector, which needs a JDK from 17 to 25 and --add-modules jdk.incubator.vector",
        thrown.getMessage());
  }

  /** If the tests' JVM has the module, the kernel was compiled and is tested too. */
  @Test
  void theVectorKernelIsThereWhereItsModuleIs() {
    assumeTrue(ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent());
    assertEquals(2, KernelProperties.backends().size());
  }
}
