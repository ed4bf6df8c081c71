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
 * Grades a kit as {@code mvn test -pl exercises} does, without Maven: its compiler's options, its
 * class path, its system properties and JUnit's platform, in a JVM of its own.
 */
final class MavenWay {

  private final KitCopy kit;
  private final Path module;
  private final Path classes;
  private final Path tests;

  MavenWay(KitCopy kit) {
    this.kit = kit;
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
    compile(module.resolve("src/main/java"), classes, libraries());
    compile(module.resolve("src/test/java"), tests, libraries() + File.pathSeparator + classes);
    Path log = kit.root().resolve("maven.log");
    List<String> command =
        new JavaCommand()
            .options("-XX:+UseG1GC", "-Xmx1g", "-XX:TieredStopAtLevel=1", "-ea")
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

  private static void compile(Path sources, Path output, String classPath) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of("--release", "17", "-proceedOnError", "-nowarn", "-g", "-encoding", "UTF-8"));
    arguments.addAll(List.of("-proc:none", "-d", output.toString(), "-cp", classPath));
    try (Stream<Path> files = Files.walk(sources.resolve("gradus/exercises"))) {
      files
          .filter(file -> file.toString().endsWith(".java") && Files.isRegularFile(file))
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .forEach(file -> arguments.add(file.toString()));
    }
    PrintWriter nobody = new PrintWriter(Writer.nullWriter());
    BatchCompiler.compile(arguments.toArray(String[]::new), nobody, nobody, null);
  }
}
