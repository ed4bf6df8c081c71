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
 * The process in which a student's parts are trained: the same command once more, told where the
 * classes are. Whatever they do ends that process and not this one.
 */
final class TrainWorker {

  /** Where the worker finds the compiled parts; only a worker has it. */
  private static final String CLASSES = "gradus.parts";

  private final Terminal terminal;
  private final KitFolder kit;
  private final String mainClass;

  /**
   * Prepares it; nothing is started yet.
   *
   * @param terminal where it prints
   * @param kit whose parts are trained
   * @param mainClass of the command
   */
  TrainWorker(Terminal terminal, KitFolder kit, String mainClass) {
    this.terminal = terminal;
    this.kit = kit;
    this.mainClass = mainClass;
  }

  /** Whether this process is one. */
  static boolean isThis() {
    return System.getProperty(CLASSES) != null;
  }

  /** The parts, in the worker. It ends with the process that started it. */
  static OwnParts parts(KitPaths paths) {
    Thread watch = new Thread(TrainWorker::endWithParent, "end of the command");
    watch.setDaemon(true);
    watch.start();
    // What their code prints is no part of what the command prints.
    System.setOut(System.err);
    return new OwnParts(Path.of(System.getProperty(CLASSES)), new OwnCodeFailures(paths));
  }

  /** Nothing is ever written to its input, which ends with the process at the other end. */
  private static void endWithParent() {
    try {
      while (System.in.read() >= 0) {
        // Nobody writes here.
      }
    } catch (IOException gone) {
      // That is an end, too.
    }
    Runtime.getRuntime().halt(ExitCode.CHECK_FAILED);
  }

  /**
   * Starts one and waits for it.
   *
   * @param classes the folder of the compiled parts
   * @param arguments those of this command
   * @return the exit code
   */
  int run(Path classes, List<String> arguments) {
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

  /** Through a pipe everything fits; this process then writes what its own terminal can show. */
  private String encoding(String property) {
    return terminal.interactive()
        ? System.getProperty(property, System.getProperty("native.encoding", "UTF-8"))
        : StandardCharsets.UTF_8.name();
  }
}
