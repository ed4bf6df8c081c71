package gradus.grading.allowlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.compile.StudentCode;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;
import gradus.grading.result.Outcome;
import gradus.math.Matrix;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A student's classes from the folder to the call, with and without the allow-list. */
class StudentClassLoaderTest {

  private static final String NAME = "gradus.exercises.step02.Activations";
  private static final Exercise RELU = Curriculum.find("Activations.relu").orElseThrow();
  private static final Exercise SIGMOID = Curriculum.find("Activations.sigmoid").orElseThrow();
  private static final Exercise ELSEWHERE = Curriculum.find("Matrices.multiply").orElseThrow();

  @TempDir Path folder;
  private StudentCode code;

  @BeforeEach
  void compile() {
    code =
        new StudentCode(folder.resolve("student"))
            .type(
                "step02",
                "public class Activations",
                "public static String relu() { return \"ran\"; }",
                "public static String sigmoid() { Thread.yield(); return \"ran\"; }",
                "public static String tanhDerivative() { return sigmoid(); }");
  }

  @Test
  void whatIsNotAllowedIsNeverRun() throws Exception {
    try (StudentClassLoader loader = code.loader()) {
      assertEquals(Optional.empty(), loader.enforcer().refusalOf(RELU));
      Outcome refusal = loader.enforcer().refusalOf(SIGMOID).orElseThrow();
      assertEquals(Status.NOT_ALLOWED, refusal.status());
      Class<?> type = loader.loadClass(NAME);
      assertEquals("ran", type.getMethod("relu").invoke(null));
      assertEquals("02 Activations.sigmoid", refusedBy(type, "sigmoid").label());
      assertEquals("02 Activations.sigmoid", refusedBy(type, "tanhDerivative").label());
    }
  }

  @Test
  void withoutTheAllowListAnythingRuns() throws Exception {
    try (StudentClassLoader loader = new StudentClassLoader(List.of(code.classes()), false)) {
      assertEquals(Optional.empty(), loader.enforcer().refusalOf(SIGMOID));
      assertEquals("ran", loader.loadClass(NAME).getMethod("sigmoid").invoke(null));
      assertEquals(Set.of(), loader.enforcer().blockedClasses("step02").keySet());
    }
  }

  @Test
  void onlyFoldersOfTheCurriculumHaveBlockedClasses() {
    try (StudentClassLoader loader = code.loader()) {
      assertEquals(Set.of(NAME), loader.enforcer().blockedClasses("step02").keySet());
      assertEquals(Set.of(), loader.enforcer().blockedClasses("step01").keySet());
      assertEquals(Set.of(), loader.enforcer().blockedClasses("exercises").keySet());
    }
  }

  @Test
  void aStrayClassCostsEveryExercise() {
    code.file("gradus/math/Matrix", "package gradus.math; public class Matrix {}");
    try (StudentClassLoader loader = code.loader()) {
      for (Exercise exercise : List.of(RELU, ELSEWHERE)) {
        assertEquals(
            List.of(
                "among your classes is gradus/math/Matrix.class, which is of no step: nothing was"
                    + " run"),
            loader.enforcer().refusalOf(exercise).orElseThrow().lines());
      }
    }
  }

  @Test
  void aServiceThatJavaWouldLoadIsAStray() throws IOException {
    Path services = Files.createDirectories(code.classes().resolve("META-INF/services"));
    Files.createFile(services.resolve("some.Service"));
    Files.createFile(code.classes().resolve("notes.txt"));
    try (StudentClassLoader loader = code.loader()) {
      String line = loader.enforcer().refusalOf(RELU).orElseThrow().lines().get(0);
      assertTrue(line.startsWith("among your classes is META-INF/services/some.Service,"), line);
    }
  }

  @Test
  void withoutTheAllowListAStrayCostsNothing() {
    code.file("Stray", "public class Stray {}");
    try (StudentClassLoader loader = new StudentClassLoader(List.of(code.classes()), false)) {
      assertEquals(Optional.empty(), loader.enforcer().refusalOf(RELU));
    }
  }

  @Test
  void classesAreReadAnewByEveryLoader() throws Exception {
    try (StudentClassLoader first = code.loader();
        StudentClassLoader second = code.loader()) {
      assertNotSame(first.loadClass(NAME), second.loadClass(NAME));
      assertSame(first.loadClass(NAME), first.loadClass(NAME));
    }
  }

  @Test
  void allElseIsThatOfTheGrader() throws Exception {
    try (StudentClassLoader loader = code.loader()) {
      assertSame(Matrix.class, loader.loadClass("gradus.math.Matrix"));
      assertThrows(
          ClassNotFoundException.class, () -> loader.loadClass("gradus.exercises.step02.Gone"));
    }
  }

  @Test
  void theClassesOfThePropertiesAreNotInspected() {
    StudentCode properties =
        new StudentCode(folder.resolve("properties"))
            .type("step02", "class ActivationsProperties", "void f() { Thread.yield(); }")
            .type("step02", "class Mistakes", "void f() { Thread.yield(); }");
    code.type("step02", "class Mistakes", "void f() { Thread.yield(); }");
    List<Path> folders = List.of(properties.classes(), code.classes());
    try (StudentClassLoader loader = new StudentClassLoader(folders, true)) {
      assertEquals(Set.of(NAME), loader.enforcer().blockedClasses("step02").keySet());
    }
  }

  private static NotAllowedException refusedBy(Class<?> type, String method) {
    Throwable failure =
        assertThrows(InvocationTargetException.class, () -> type.getMethod(method).invoke(null))
            .getCause();
    return (NotAllowedException) failure;
  }
}
