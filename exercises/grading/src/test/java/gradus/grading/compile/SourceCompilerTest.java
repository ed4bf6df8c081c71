package gradus.grading.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceCompilerTest {

  private static final String GOOD = "public class Good { public static int one() { return 1; } }";
  private static final String BAD =
      """
      public class Bad {
        public static int fine() { return 2; }

        public static int wrong() { return "two"; }
      }
      """;

  @TempDir Path folder;

  @Test
  void whatCompilesHasNoMessageAndRuns() throws Exception {
    assertEquals(List.of(), compile(write("Good.java", GOOD)));
    assertEquals(1, call("Good", "one"));
  }

  @Test
  void anErrorCostsItsOwnMethodAndNoOther() throws Exception {
    compile(write("Bad.java", BAD), write("Good.java", GOOD));
    assertEquals(1, call("Good", "one"));
    assertEquals(2, call("Bad", "fine"));
    Throwable failure =
        assertThrows(InvocationTargetException.class, () -> call("Bad", "wrong")).getCause();
    assertTrue(
        failure.getMessage().startsWith("Unresolved compilation problem"), failure::toString);
  }

  @Test
  void aMessageHasFileLineAndSentence() throws IOException {
    Path file = write("Bad.java", BAD);
    List<CompilerMessage> messages = compile(write("Good.java", GOOD), file);
    assertEquals(1, messages.size());
    assertEquals(file, messages.get(0).file());
    assertEquals(4, messages.get(0).line());
    assertEquals("Type mismatch: cannot convert from String to int", messages.get(0).text());
  }

  @Test
  void everyErrorOfEveryFileIsCollected() throws IOException {
    String two = "class Two { int a = \"\"; int b = missing; }";
    Path file = write("Two.java", two);
    List<Path> files = compile(file, write("Bad.java", BAD)).stream().map(m -> m.file()).toList();
    assertEquals(3, files.size());
    assertEquals(2, files.stream().filter(file::equals).count());
  }

  @Test
  void aFileThatIsNoJavaCostsNoOther() throws Exception {
    List<CompilerMessage> messages =
        compile(write("Torn.java", "public class Torn { int f() {"), write("Good.java", GOOD));
    assertTrue(messages.stream().allMatch(m -> m.file().endsWith("Torn.java")));
    assertTrue(messages.size() > 0);
    assertEquals(1, call("Good", "one"));
  }

  @Test
  void aWarningIsNoMessage() throws IOException {
    String raw = "class Raw { java.util.List list; private int unused; }";
    assertEquals(List.of(), compile(write("Raw.java", raw)));
  }

  @Test
  void sourcesAreReadAsUtf8() throws Exception {
    String greek = "public class Greek { public static String eta() { return \"η\"; } }";
    assertEquals(List.of(), compile(write("Greek.java", greek)));
    assertEquals("\u03b7", call("Greek", "eta"));
  }

  @Test
  void classesOfTheClassPathMayBeUsed() throws IOException {
    compile(write("Good.java", GOOD));
    Path user = write("User.java", "class User { int one = Good.one(); }");
    Path elsewhere = folder.resolve("elsewhere");
    assertEquals(List.of(), SourceCompiler.compile(List.of(user), elsewhere, List.of(classes())));
    assertEquals(1, SourceCompiler.compile(List.of(user), elsewhere, List.of()).size());
  }

  @Test
  void whatWasCompiledBeforeIsKnown() throws Exception {
    compile(write("Good.java", GOOD));
    String later = "public class Later { public static int two() { return 2 * Good.one(); } }";
    assertEquals(List.of(), compile(write("Later.java", later)));
    compile(write("Good.java", GOOD.replace("one()", "uno()")));
    assertEquals(1, compile(write("Later.java", later)).size());
  }

  private List<CompilerMessage> compile(Path... sources) {
    return SourceCompiler.compile(List.of(sources), classes(), List.of());
  }

  private Path classes() {
    return folder.resolve("classes");
  }

  private Path write(String name, String source) throws IOException {
    return Files.writeString(folder.resolve(name), source);
  }

  private Object call(String type, String method) throws ReflectiveOperationException, IOException {
    URL[] places = {classes().toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(places, null)) {
      return loader.loadClass(type).getMethod(method).invoke(null);
    }
  }
}
