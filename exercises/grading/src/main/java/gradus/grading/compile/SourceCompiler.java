package gradus.grading.compile;

import java.io.File;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.core.compiler.CategorizedProblem;
import org.eclipse.jdt.internal.compiler.CompilationResult;
import org.eclipse.jdt.internal.compiler.ICompilerRequestor;
import org.eclipse.jdt.internal.compiler.batch.Main;

/**
 * Compiles sources with the Eclipse compiler, which goes on after an error: a file with an error
 * costs only its own methods, which throw when they are called. The Maven run does the same.
 */
public final class SourceCompiler {

  static {
    // So few files are compiled faster in a single thread.
    System.setProperty("jdt.compiler.useSingleThread", "true");
  }

  /** The compiler's options; annotation processors are off, as they would take most of the time. */
  private static final List<String> OPTIONS =
      List.of(
          "--release",
          "17",
          "-proc:none",
          "-proceedOnError",
          "-nowarn",
          "-g",
          "-encoding",
          "UTF-8");

  private SourceCompiler() {}

  /**
   * Compiles some files.
   *
   * @param sources the files
   * @param output the folder of the classes; it is made where it is not there
   * @param classPath of what they use
   * @return the errors, file by file
   */
  public static List<CompilerMessage> compile(
      List<Path> sources, Path output, List<Path> classPath) {
    List<String> arguments = new ArrayList<>(OPTIONS);
    arguments.addAll(List.of("-d", output.toString(), "-cp", joined(classPath)));
    sources.forEach(source -> arguments.add(source.toString()));
    ErrorCollector compiler = new ErrorCollector();
    compiler.compile(arguments.toArray(String[]::new));
    return List.copyOf(compiler.errors);
  }

  private static String joined(List<Path> classPath) {
    return String.join(File.pathSeparator, classPath.stream().map(Path::toString).toList());
  }

  /** The compiler's main class with its output discarded and its errors collected. */
  private static final class ErrorCollector extends Main {

    private static final PrintWriter NOBODY = new PrintWriter(Writer.nullWriter());

    private final List<CompilerMessage> errors = new ArrayList<>();

    ErrorCollector() {
      super(NOBODY, NOBODY, false, null, null);
    }

    @Override
    public ICompilerRequestor getBatchRequestor() {
      ICompilerRequestor writer = super.getBatchRequestor();
      return result -> {
        collect(result);
        writer.acceptResult(result);
      };
    }

    private void collect(CompilationResult result) {
      if (result.hasErrors()) {
        for (CategorizedProblem problem : result.getErrors()) {
          errors.add(message(problem));
        }
      }
    }

    private static CompilerMessage message(CategorizedProblem problem) {
      return new CompilerMessage(
          Path.of(String.valueOf(problem.getOriginatingFileName())),
          problem.getSourceLineNumber(),
          problem.getMessage());
    }
  }
}
