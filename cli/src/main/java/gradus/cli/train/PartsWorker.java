package gradus.cli.train;

import gradus.cli.failure.ExitCode;
import gradus.cli.kit.KitFolder;
import gradus.cli.terminal.Terminal;
import gradus.grading.curriculum.KitPaths;
import gradus.grading.process.JavaCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Starts the process in which a student's parts are used: the same command again, with the folder
 * of the classes as a property. A crash of the student's code ends that process only.
 */
public final class PartsWorker {

  /** The property with the folder of the compiled parts, which only a worker has. */
  private static final String CLASSES = "gradus.parts";

  private final Terminal terminal;
  private final KitFolder kit;
  private final String mainClass;

  /**
   * Prepares a worker; no process is started yet.
   *
   * @param terminal receives its output
   * @param kit the kit with the student's parts
   * @param mainClass of the command
   */
  public PartsWorker(Terminal terminal, KitFolder kit, String mainClass) {
    this.terminal = terminal;
    this.kit = kit;
    this.mainClass = mainClass;
  }

  /** Whether this process is a worker. */
  public static boolean isThis() {
    return System.getProperty(CLASSES) != null;
  }

  /** Loads the classes in the worker, which from now on ends with the process that started it. */
  public static OwnClasses classes(KitPaths paths) {
    Thread watch = new Thread(PartsWorker::endWithParent, "end of the command");
    watch.setDaemon(true);
    watch.start();
    // The student's own printing does not belong to the command's output.
    System.setOut(System.err);
    return new OwnClasses(Path.of(System.getProperty(CLASSES)), new OwnCodeFailures(paths));
  }

  /** Waits for the end of the input, which closes when the parent process ends. */
  private static void endWithParent() {
    try {
      while (System.in.read() >= 0) {
        // The parent writes nothing; input is ignored.
      }
    } catch (IOException gone) {
      // A broken pipe means the end, too.
    }
    Runtime.getRuntime().halt(ExitCode.CHECK_FAILED);
  }

  /**
   * Starts a worker and waits for it.
   *
   * @param classes the folder of the compiled parts
   * @param arguments those of this command
   * @return the exit code
   */
  public int run(Path classes, List<String> arguments) {
    ProcessBuilder builder = new ProcessBuilder(command(classes, arguments));
    if (terminal.interactive()) {
      builder.redirectOutput(ProcessBuilder.Redirect.INHERIT);
      builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    }
    try {
      return new RunningWorker(terminal, builder.start()).await();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private List<String> command(Path classes, List<String> arguments) {
    return new JavaCommand()
        .options("-XX:+UseSerialGC", "-Djava.awt.headless=true")
        .property(CLASSES, classes)
        .property("gradus.terminal", terminal.interactive())
        .property("gradus.home", kit.root())
        .inherit("gradus.debug", "file.encoding")
        .property("stdout.encoding", encoding("stdout.encoding"))
        .property("stderr.encoding", encoding("stderr.encoding"))
        .run(mainClass, arguments);
  }

  /**
   * The worker's pipe carries every character; this process replaces those that its terminal cannot
   * show.
   */
  private String encoding(String property) {
    return terminal.interactive()
        ? System.getProperty(property, System.getProperty("native.encoding", "UTF-8"))
        : StandardCharsets.UTF_8.name();
  }
}
