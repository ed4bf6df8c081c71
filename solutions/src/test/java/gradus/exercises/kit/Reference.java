package gradus.exercises.kit;

import gradus.grading.allowlist.ClassFolders;
import gradus.grading.curriculum.KitPaths;
import gradus.grading.curriculum.Settings;
import gradus.grading.process.JavaCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The solutions' places and settings for tests that grade them. */
public final class Reference {

  /** The sources. */
  public static final Path SOURCES = Path.of("src", "main", "java");

  /** The folder of the bank. */
  public static final Path BANK = Path.of("..", "exercises", "src", "test");

  static final Path CLASSES = Path.of("target", "classes");

  /** The classes of the properties, and of the kit's own tests. */
  public static final Path PROPERTIES = Path.of("target", "test-classes");

  /** Settings with a long budget, since the machine may be busy. */
  public static final Settings SETTINGS =
      Settings.usual(new KitPaths(Path.of("").toAbsolutePath())).withBudget(100);

  /** The folders in which the solutions are graded. */
  static final ClassFolders FOLDERS = foldersBehind();

  private Reference() {}

  /**
   * The folders in which classes are graded that come before the solutions.
   *
   * @param first the folders of those classes
   * @return these and the solutions, and the properties
   */
  public static ClassFolders foldersBehind(Path... first) {
    return new ClassFolders(
        List.of(PROPERTIES), Stream.concat(Stream.of(first), Stream.of(CLASSES)).toList());
  }

  /**
   * The class path of this JVM; Surefire may have put it into a file and tells it otherwise.
   *
   * @return as {@code -cp} takes it
   */
  public static String classPath() {
    String own = System.getProperty("java.class.path");
    return System.getProperty("surefire.test.class.path", own);
  }

  /**
   * Starts a main class of these tests in a process of its own, with both outputs in one.
   *
   * @param main the class
   * @param options of its JVM
   * @param arguments of its {@code main}
   * @return the process
   * @throws IOException if it does not start
   */
  public static Process start(Class<?> main, List<String> options, String... arguments)
      throws IOException {
    List<String> command =
        new JavaCommand()
            .options("-XX:+UseG1GC", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8")
            .options(options.toArray(String[]::new))
            .inherit("java.util.logging.config.file")
            .classPath(classPath())
            .run(main.getName(), List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }
}
