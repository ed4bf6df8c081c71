package gradus.grading.allowlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.compile.StudentCode;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;
import gradus.grading.result.Outcome;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MethodBlockerTest {

  private static final String NAME = "gradus.exercises.step02.Activations";
  private final NotAllowedException block =
      new NotAllowedException("02 Activations.relu", "uses Thread\nallowed here: nothing");

  @TempDir Path folder;

  @Test
  void aBlockedMethodThrowsAndOthersRun() throws ReflectiveOperationException {
    Class<?> type =
        block(
            "relu(I)I",
            "public static int relu(int x) { for (;;) {} }",
            "public static int relu() { return 1; }");
    NotAllowedException thrown = thrownBy(type, "relu", int.class);
    assertEquals(block.label(), thrown.label());
    assertEquals(block.getMessage(), thrown.getMessage());
    assertEquals(1, type.getMethod("relu").invoke(null));
  }

  @Test
  void aNativeMethodCanBeBlocked() throws ReflectiveOperationException {
    Class<?> type = block("relu(I)I", "public static native int relu(int x);");
    assertEquals(block.label(), thrownBy(type, "relu", int.class).label());
  }

  @Test
  void aStaticInitialiserCanBeBlocked() throws ReflectiveOperationException {
    Class<?> type =
        block(
            "<clinit>()V",
            "static int n = 1 / Integer.parseInt(\"0\");", //
            "public static int relu(int x) { return x; }");
    Throwable failure =
        assertThrows(
            ExceptionInInitializerError.class,
            () -> type.getMethod("relu", int.class).invoke(null, 1));
    assertTrue(failure.getCause() instanceof NotAllowedException, failure::toString);
  }

  @Test
  void anAbstractMethodStaysAsItIs() throws ReflectiveOperationException {
    Class<?> type = block("relu(I)I", "public abstract int relu(int x);");
    assertTrue(Modifier.isAbstract(type.getMethod("relu", int.class).getModifiers()));
  }

  @Test
  void itCostsTheMethodItselfAndThoseThatWaitForIt() {
    Exercise relu = Curriculum.find("Activations.relu").orElseThrow();
    Exercise sigmoid = Curriculum.find("Activations.sigmoid").orElseThrow();
    List<String> report = List.of("uses Thread", "allowed here: nothing");
    assertEquals(Status.NOT_ALLOWED, block.outcome(relu).status());
    assertEquals(report, block.outcome(relu).lines());
    Outcome waits = block.outcome(sigmoid);
    assertEquals(Status.WAITS, waits.status());
    assertEquals(
        List.of("waits for 02 Activations.relu, which is not allowed as it stands"), waits.lines());
    assertEquals(
        Status.NOT_ALLOWED, new NotAllowedException("", "uses Thread").outcome(sigmoid).status());
  }

  private Class<?> block(String method, String... body) {
    String kind = body[0].contains("abstract") ? "abstract class" : "class";
    byte[] file =
        new StudentCode(folder)
            .type("step02", "public " + kind + " Activations", body)
            .classFiles("step02")
            .get(NAME.replace('.', '/'));
    byte[] blocked = MethodBlocker.block(file, Map.of(method, block));
    return new ClassLoader(getClass().getClassLoader()) {
      Class<?> define() {
        return defineClass(NAME, blocked, 0, blocked.length);
      }
    }.define();
  }

  private static NotAllowedException thrownBy(Class<?> type, String method, Class<?> parameter) {
    Throwable failure =
        assertThrows(
                InvocationTargetException.class,
                () -> type.getMethod(method, parameter).invoke(null, 1))
            .getCause();
    return (NotAllowedException) failure;
  }
}
