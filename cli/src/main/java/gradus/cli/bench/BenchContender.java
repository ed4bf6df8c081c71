package gradus.cli.bench;

import gradus.cli.kit.KitFolder;
import gradus.grading.process.JavaCommand;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that can be measured.
 *
 * @param who its name in the table
 * @param command that starts the process which takes the tasks
 */
record BenchContender(String who, List<String> command) {

  private static final String PYTHON = File.separatorChar == '\\' ? "python" : "python3";

  /** Gradus in a JVM with these options besides the launcher's. */
  static BenchContender gradus(String who, String... options) {
    JavaCommand java =
        new JavaCommand()
            .options("-XX:+UseSerialGC")
            .archive(System.getProperty("gradus.archive"))
            .options(options);
    return new BenchContender(who, java.run(BenchWorker.class.getName(), List.of()));
  }

  /** NumPy, with the kit's script in a folder. */
  static BenchContender numpy(Path folder) {
    return new BenchContender(BenchRow.NUMPY, List.of(PYTHON, script(folder).toString()));
  }

  /** A whole command of this kit, as a person gives it. */
  static List<String> launcher(KitFolder kit, String... arguments) {
    String name = File.separatorChar == '\\' ? "gradus.cmd" : "gradus";
    List<String> command = new ArrayList<>();
    command.add(kit.root().resolve("cli").resolve(name).toString());
    command.addAll(List.of(arguments));
    return command;
  }

  private static Path script(Path folder) {
    Path script = folder.resolve("bench.py");
    if (Files.exists(script)) {
      return script;
    }
    try (InputStream resource = BenchContender.class.getResourceAsStream("bench.py")) {
      Files.copy(resource, script);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return script;
  }

  /** The command line with one more argument. */
  List<String> with(String argument) {
    List<String> more = new ArrayList<>(command);
    more.add(argument);
    return more;
  }
}
