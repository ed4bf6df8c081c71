package gradus.cli.grade;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathRoots;

import gradus.cli.KitCopy;
import gradus.grading.process.JavaCommand;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Grades a kit as {@code mvn test -pl exercises} does, without Maven: with the compiler, the files
 * and the options of {@link ExercisesPom}, Maven's class path and system properties, and JUnit's
 * platform, in a JVM of its own.
 */
final class MavenWay {

  private final KitCopy kit;
  private final ExercisesPom pom;
  private final Path module;
  private final Path classes;
  private final Path tests;

  MavenWay(KitCopy kit) throws IOException {
    this.kit = kit;
    this.pom = ExercisesPom.read();
    this.module = kit.folder().module();
    this.classes = module.resolve("target/classes");
    this.tests = module.resolve("target/test-classes");
  }

  /**
   * Runs all properties on the class path; it is what Surefire starts.
   *
   * @param arguments the folder of the properties' classes
   */
  public static void main(String[] arguments) {
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClasspathRoots(Set.of(Path.of(arguments[0]))))
                .filters(ClassNameFilter.includeClassNamePatterns(".*Properties"))
                .build());
    System.exit(0);
  }

  /** Compiles and grades a part; what is printed is returned. */
  String grade(String part) throws IOException, InterruptedException {
    compile(pom.optionsForStudents(), students(), classes, libraries());
    String withStudents = libraries() + File.pathSeparator + classes;
    compile(
        pom.optionsForProperties(), sources(module.resolve("src/test/java")), tests, withStudents);
    Path log = kit.root().resolve("maven.log");
    List<String> command =
        new JavaCommand()
            .options(pom.jvmOptions().toArray(String[]::new))
            // What Surefire adds.
            .options("-ea")
            .options("-Dstdout.encoding=UTF-8", "-Dfile.encoding=UTF-8")
            .property("basedir", module)
            .property("only", part)
            .inherit("java.util.logging.config.file")
            .classPath(
                String.join(File.pathSeparator, tests.toString(), libraries(), classes.toString()))
            .run(MavenWay.class.getName(), List.of(tests.toString()));
    new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start()
        .waitFor();
    return Files.readString(log);
  }

  /** The class path of these tests, on which no student's class is. */
  private static String libraries() {
    String own = System.getProperty("java.class.path");
    return System.getProperty("surefire.test.class.path", own);
  }

  private List<Path> students() throws IOException {
    Path root = module.resolve("src/main/java");
    return sources(root).stream().filter(file -> pom.compiles(root.relativize(file))).toList();
  }

  private static List<Path> sources(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java") && Files.isRegularFile(file))
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .toList();
    }
  }

  private static void compile(
      List<String> options, List<Path> sources, Path output, String classPath) {
    List<String> arguments = new ArrayList<>(options);
    arguments.addAll(List.of("-d", output.toString(), "-cp", classPath));
    sources.forEach(source -> arguments.add(source.toString()));
    PrintWriter nobody = new PrintWriter(Writer.nullWriter());
    BatchCompiler.compile(arguments.toArray(String[]::new), nobody, nobody, null);
  }
}
