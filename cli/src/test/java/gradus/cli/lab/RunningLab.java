package gradus.cli.lab;

import gradus.cli.KitCopy;
import gradus.cli.work.WorkerClassPath;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code gradus lab} as a process of its own, on a copy of the kit, as a student starts it. */
final class RunningLab implements AutoCloseable {

  private static final String SAYS = "The lab is at ";

  private static final String SOURCES = "/src/main/java/gradus/exercises/";

  private final KitCopy kit;
  private final Process process;
  private final String address;

  private RunningLab(KitCopy kit, Process process, String address) {
    this.kit = kit;
    this.process = process;
    this.address = address;
  }

  /** A kit with all that the lab shows; nothing is written in it yet. */
  static KitCopy kit(Path folder) {
    KitCopy kit = KitCopy.in(folder);
    for (String part : List.of("lessons", "src/test", "src/examples")) {
      kit.copy("exercises/" + part, "exercises/" + part);
    }
    return kit;
  }

  /** Starts a lab and reads the address that it prints. */
  static RunningLab start(KitCopy kit, String... options) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                // As the launcher has it.
                "-Dsun.net.httpserver.nodelay=true",
                "-Dgradus.home=" + kit.root(),
                "-cp",
                classPath(),
                "gradus.cli.Gradus",
                "lab",
                "--no-browser"));
    command.addAll(List.of(options));
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      return new RunningLab(kit, process, addressOf(process));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Absolute, because the worker's folder is another one. */
  private static String classPath() {
    return String.join(
        File.pathSeparator,
        WorkerClassPath.expanded().stream().map(path -> path.toAbsolutePath().toString()).toList());
  }

  private static String addressOf(Process process) throws IOException {
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(SAYS)) {
        return line.substring(SAYS.length());
      }
    }
    throw new IllegalStateException("the lab has ended without an address");
  }

  /** The address of a view. */
  String at(String view) {
    return address + view;
  }

  KitCopy kit() {
    return kit;
  }

  /** Writes the solution of a file into the exercises, as a student saves it. */
  RunningLab solve(String step, String file) {
    String name = SOURCES + step + "/" + file + ".java";
    kit.write("exercises" + name, kit.read("solutions" + name));
    return this;
  }

  /** Saves other lines in the place of some of a file of the exercises. */
  RunningLab change(String step, String file, String from, String to) {
    String name = "exercises" + SOURCES + step + "/" + file + ".java";
    String text = kit.read(name);
    if (!text.contains(from)) {
      throw new IllegalArgumentException(name + " has no " + from);
    }
    kit.write(name, text.replace(from, to));
    return this;
  }

  /** The processes that it has started. */
  List<ProcessHandle> workers() {
    return process.descendants().toList();
  }

  /** Ends it as Ctrl-C does. */
  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
