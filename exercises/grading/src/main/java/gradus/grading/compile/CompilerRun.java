package gradus.grading.compile;

import java.io.File;
import java.io.PrintWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jdt.core.compiler.CategorizedProblem;
import org.eclipse.jdt.internal.compiler.CompilationResult;
import org.eclipse.jdt.internal.compiler.ICompilerRequestor;
import org.eclipse.jdt.internal.compiler.batch.Main;

/**
 * One run of the compiler, in a thread that has a deep stack and can be left behind: what is
 * compiled is the student's, and so is what the compiler does with it.
 *
 * @param errors file by file
 * @param isWhole whether every file was compiled, with errors or without
 */
record CompilerRun(List<CompilerMessage> errors, boolean isWhole) {

  static {
    // So few files are compiled faster than they are handed from thread to thread.
    System.setProperty("jdt.compiler.useSingleThread", "true");
  }

  /** Without annotation processors, which nobody needs, and which take most of the time. */
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

  /** A sum of twelve thousand terms is a tree of that depth. */
  private static final long STACK = 512L << 20;

  /**
   * Of a processor. The default is a hundred times what all steps take; whoever grades many
   * submissions sets less.
   */
  private static final long MOST_MILLIS = Long.getLong(ExerciseCompiler.MOST_MILLIS, 60_000);

  /** By the clock, in times of the above: a busy machine is not taken for an endless run. */
  private static final int MOST_TIMES = 10;

  private static final int LOOKS = 10;

  private static final long NANOS = 1_000_000;

  static CompilerRun of(List<Path> sources, Path output, List<Path> classPath) {
    if (sources.isEmpty()) {
      return new CompilerRun(List.of(), true);
    }
    List<String> arguments = new ArrayList<>(OPTIONS);
    arguments.addAll(List.of("-d", output.toString(), "-cp", joined(classPath)));
    sources.forEach(source -> arguments.add(source.toString()));
    Collector compiler = new Collector();
    boolean ended = runs(() -> compiler.compile(arguments.toArray(String[]::new)));
    boolean isWhole = ended && !compiler.failed && compiler.compiled.get() == sources.size();
    return new CompilerRun(List.copyOf(compiler.errors), isWhole);
  }

  private static String joined(List<Path> classPath) {
    return String.join(File.pathSeparator, classPath.stream().map(Path::toString).toList());
  }

  /** Whether a piece of work comes to an end; an error of the machine's ends it, too. */
  private static boolean runs(Runnable work) {
    Thread thread = new Thread(null, work, ExerciseCompiler.THREAD, STACK);
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((failed, failure) -> {});
    thread.start();
    try {
      for (int look = 0; look < LOOKS * MOST_TIMES && isWithinTime(thread); look++) {
        thread.join(MOST_MILLIS / LOOKS);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return !thread.isAlive();
  }

  private static boolean isWithinTime(Thread thread) {
    return thread.isAlive()
        && ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId()) / NANOS
            < MOST_MILLIS;
  }

  /** The compiler's command, which prints to nobody and keeps its errors as data. */
  private static final class Collector extends Main {

    private static final PrintWriter NOBODY = new PrintWriter(Writer.nullWriter());
    private static final String FAILED = "Internal compiler error";

    private final List<CompilerMessage> errors = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger compiled = new AtomicInteger();

    /** Whether it has failed on a file, which it says as if it were an error of that file. */
    private volatile boolean failed;

    Collector() {
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
      compiled.incrementAndGet();
      if (result.hasErrors()) {
        for (CategorizedProblem problem : result.getErrors()) {
          if (problem.getMessage().startsWith(FAILED)) {
            failed = true;
          } else {
            errors.add(message(problem));
          }
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
