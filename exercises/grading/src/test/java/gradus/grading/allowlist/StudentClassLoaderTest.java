package gradus.grading.allowlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.compile.SourceCompiler;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two helpers of one name, one of the student's and one of the properties': both are there. */
class StudentClassLoaderTest {

  private static final String PACKAGE = "gradus.exercises.step02.";

  @Test
  void everybodyHasTheHelperOfHisOwn(@TempDir Path folder) throws Exception {
    Path students = compiled(folder, "Activations", "students");
    Path properties = compiled(folder, "ActivationsProperties", "properties");
    ClassFolders folders = new ClassFolders(List.of(properties), List.of(students));
    try (StudentClassLoader loader = new StudentClassLoader(folders, true)) {
      assertEquals("students", helpersAnswer(loader.loadClass(PACKAGE + "Activations")));
      assertEquals(
          "properties", helpersAnswer(loader.loadClass(PACKAGE + "ActivationsProperties")));
      assertNotEquals(Object.class, loader.loadClass(PACKAGE + "Helper__yours"));
    }
  }

  @Test
  void aHelperCalledAsOneOfJavasIsSeen(@TempDir Path folder) throws IOException {
    Path students = compiled(folder, "Activations", "students");
    StudentClassFiles files = new StudentClassFiles(new ClassFolders(List.of(), List.of(students)));
    assertTrue(files.hideJava("step02"));
  }

  private static String helpersAnswer(Class<?> type) throws ReflectiveOperationException {
    Method relu = type.getDeclaredMethod("relu");
    relu.setAccessible(true);
    return (String) relu.invoke(null);
  }

  private static Path compiled(Path folder, String type, String answer) throws IOException {
    Path source = Files.createDirectories(folder.resolve(answer)).resolve(type + ".java");
    Files.writeString(
        source,
        """
        package gradus.exercises.step02;
        class %s { static String relu() { return new Helper().answer() + Math.NOTHING; } }
        class Helper { String answer() { return "%s"; } }
        class Math { static final String NOTHING = new String(); }
        """
            .formatted(type, answer));
    Path output = folder.resolve(answer + "-classes");
    assertEquals(List.of(), SourceCompiler.compile(List.of(source), output, List.of()));
    return output;
  }
}
