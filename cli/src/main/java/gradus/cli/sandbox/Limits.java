package gradus.cli.sandbox;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a process in a sandbox may use. The JVM's own options and the supervisor's clock are
 * tighter; these hold where both fail.
 *
 * @param memory bytes of address space, most of which a JVM only reserves
 * @param processorSeconds of the whole process
 * @param threads and processes together; not counted for the administrator
 */
public record Limits(long memory, long processorSeconds, int threads) {

  /** Of a file that it writes, and of all that it writes to {@code /tmp} together. */
  static final long DISK = 64L << 20;

  private static final int OPEN_FILES = 1024;

  /**
   * The command that sets the limits and then becomes the process, to be followed by that one's.
   */
  List<String> command(boolean withThreads) {
    List<String> limits =
        List.of(
            "prlimit",
            "--as=" + memory,
            "--cpu=" + processorSeconds,
            "--fsize=" + DISK,
            "--nofile=" + OPEN_FILES,
            "--core=0");
    return withThreads
        ? Stream.concat(limits.stream(), Stream.of("--nproc=" + threads)).toList()
        : limits;
  }
}
