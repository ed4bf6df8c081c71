package gradus.exercises.kit;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Compiles sources from memory against the class path of this JVM, which stays open between calls
 * to save most of the time.
 */
public final class MemoryCompiler implements AutoCloseable {

  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

  private final StandardJavaFileManager files =
      JAVAC.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);

  /** Creates a compiler. */
  public MemoryCompiler() {
    // All fields have initial values.
  }

  /** A source that is not on the disk. */
  private static final class Source extends SimpleJavaFileObject {

    private final String text;

    Source(String path, String text) {
      super(URI.create("string:///" + path), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /**
   * Compiles some files.
   *
   * @param sources the text of each, by its path from the folder of the sources
   * @param output the folder of the classes; created if missing
   * @throws IllegalArgumentException with the compiler's messages if they do not compile
   */
  public void compile(Map<String, String> sources, Path output) {
    List<Source> units =
        sources.entrySet().stream()
            .map(file -> new Source(file.getKey(), file.getValue()))
            .toList();
    DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
    List<String> options = List.of("-proc:none", "-nowarn");
    try {
      Files.createDirectories(output);
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    if (!JAVAC.getTask(new StringWriter(), files, messages, options, null, units).call()) {
      throw new IllegalArgumentException("it does not compile: " + messages.getDiagnostics());
    }
  }

  @Override
  public void close() {
    try {
      files.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
