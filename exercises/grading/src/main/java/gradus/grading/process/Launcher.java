package gradus.grading.process;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Starts the process of a worker, as it is or in a sandbox. */
@FunctionalInterface
public interface Launcher {

  /** Java takes options from these, too; another collector there would be one too many. */
  Set<String> MORE_OPTIONS = Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  /** Starts a process that may do what this one may. */
  Launcher PLAIN =
      command -> {
        ProcessBuilder builder =
            new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeAll(MORE_OPTIONS);
        return builder.start();
      };

  /**
   * Starts a process.
   *
   * @param command program, options and arguments
   * @return the process, whose errors go nowhere
   * @throws IOException if it does not start
   */
  Process start(List<String> command) throws IOException;
}
