package gradus.grading.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Builds the command line of another JVM: the same java as this one, with other options. */
public final class JavaCommand {

  private final List<String> options = new ArrayList<>();
  private String classPath = System.getProperty("java.class.path");

  /** Creates a command without options and with the class path of this process. */
  public JavaCommand() {
    // All fields have initial values.
  }

  /**
   * A command with the options of a process in which a student's code runs.
   *
   * @param archive of classes; null for none
   * @return the command, without a class path of its own
   */
  public static JavaCommand ofWorker(String archive) {
    return new JavaCommand()
        .archive(archive)
        // It starts fastest. An endless counted loop would stop it, and all else with it, in the
        // code of the second compiler, but that of the first lets every loop be interrupted.
        .options("-XX:+UseSerialGC")
        // The classes of a step live only for a moment: the second compiler would double the time
        // for code that is soon discarded.
        .options("-XX:TieredStopAtLevel=1", "-Xmx512m")
        // Next to nothing of what is new lives on. By itself, Java takes a part of the machine's
        // memory for it at once, in each of the workers that grade a class. Memory for what is old
        // is only reserved: code that fills it is soon done with where it need not grow.
        .options("-Xms384m", "-Xmn48m")
        .options("-XX:ErrorFile=" + System.getProperty("java.io.tmpdir") + "/hs_err_pid%p.log");
  }

  /**
   * Adds options.
   *
   * @param more for example {@code -Xmx1g}
   * @return this
   */
  public JavaCommand options(String... more) {
    options.addAll(List.of(more));
    return this;
  }

  /**
   * Sets a system property.
   *
   * @param name its name
   * @param value its value
   * @return this
   */
  public JavaCommand property(String name, Object value) {
    return options("-D%s=%s".formatted(name, value));
  }

  /**
   * Passes on those system properties of this process that are set.
   *
   * @param names their names
   * @return this
   */
  public JavaCommand inherit(String... names) {
    Stream.of(names)
        .filter(name -> System.getProperty(name) != null)
        .forEach(name -> property(name, System.getProperty(name)));
    return this;
  }

  /**
   * Uses an archive of classes for a faster start. If it belongs to another class path or JVM, the
   * JVM silently starts without it.
   *
   * @param archive its file; null for none
   * @return this
   */
  public JavaCommand archive(String archive) {
    options("-Xshare:auto", "-Xlog:cds=off");
    return archive == null ? this : options("-XX:SharedArchiveFile=" + archive);
  }

  /**
   * Replaces the class path.
   *
   * @param path as {@code -cp} takes it
   * @return this
   */
  public JavaCommand classPath(String path) {
    classPath = path;
    return this;
  }

  /**
   * The command.
   *
   * @param mainClass the full name of the class to run
   * @param arguments of its {@code main}
   * @return program, options and arguments
   */
  public List<String> run(String mainClass, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, mainClass));
    command.addAll(arguments);
    return command;
  }
}
