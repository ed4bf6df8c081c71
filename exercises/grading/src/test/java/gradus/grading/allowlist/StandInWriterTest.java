package gradus.grading.allowlist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.grading.compile.StudentCode;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A student's step with stand-ins for one of its methods. */
class StandInWriterTest {

  private static final String PACKAGE = "gradus.exercises.step02.";

  private ClassFolders folders;

  @BeforeEach
  void compile(@TempDir Path folder) {
    StudentCode students =
        new StudentCode(folder.resolve("student"))
            .type("step02", "class Helper", "static double sigmoid(double x) { return 100; }")
            .type(
                "step02",
                "class Activations",
                "static double sigmoid(double x) { while (x > 1) { x--; } return -x; }",
                "static double relu(double x) { return sigmoid(x) + Helper.sigmoid(x); }",
                "double tanhDerivative(double x) { return 7; }",
                "static double reluDerivative(int x) { return 8; }");
    StudentCode properties =
        new StudentCode(folder.resolve("properties"), List.of(students.classes()))
            .type(
                "step02",
                "class StandIns",
                "static boolean on;",
                "static boolean areAsked() { return on; }",
                "static double sigmoid(double x) { return 1000 * x; }",
                "static double relu(float x) { return 3; }",
                "static double tanhDerivative(double x) { return 4; }",
                "static double reluDerivative(double x) { return 5; }");
    folders = new ClassFolders(List.of(properties.classes()), List.of(students.classes()));
  }

  @Test
  void theStandInAnswersOnlyWhileItIsAsked() throws ReflectiveOperationException {
    for (boolean allowList : new boolean[] {true, false}) {
      try (StudentClassLoader loader = new StudentClassLoader(folders, allowList)) {
        assertEquals(-0.5, call(loader, "sigmoid", 2.5));
        assertEquals(99.5, call(loader, "relu", 2.5));
        ask(loader);
        assertEquals(2500.0, call(loader, "sigmoid", 2.5));
        assertEquals(2600.0, call(loader, "relu", 2.5));
      }
    }
  }

  @Test
  void nothingElseIsChanged() {
    AllowListEnforcer enforcer = new AllowListEnforcer(new StudentClassFiles(folders), true);
    assertEquals(
        List.of("gradus/exercises/step02/Activations"),
        List.copyOf(enforcer.replacedClasses("step02").keySet()));
    assertEquals(List.of(), List.copyOf(enforcer.replacedClasses("step03").keySet()));
  }

  @Test
  void whatIsNoStaticMethodOfThatFormStaysAsItIs() throws ReflectiveOperationException {
    try (StudentClassLoader loader = new StudentClassLoader(folders, true)) {
      ask(loader);
      Class<?> type = loader.loadClass(PACKAGE + "Activations");
      Method slope = type.getDeclaredMethod("reluDerivative", int.class);
      slope.setAccessible(true);
      assertEquals(8.0, slope.invoke(null, 1));
    }
  }

  private static void ask(ClassLoader loader) throws ReflectiveOperationException {
    Field on = loader.loadClass(PACKAGE + "StandIns").getDeclaredField("on");
    on.setAccessible(true);
    on.set(null, true);
  }

  private static Object call(ClassLoader loader, String name, double x)
      throws ReflectiveOperationException {
    Method method = loader.loadClass(PACKAGE + "Activations").getDeclaredMethod(name, double.class);
    method.setAccessible(true);
    try {
      return method.invoke(null, x);
    } catch (InvocationTargetException failure) {
      throw new AssertionError(failure.getCause());
    }
  }
}
