package gradus.cli.grader;

import com.sun.management.OperatingSystemMXBean;
import gradus.cli.program.Answer;
import gradus.cli.program.Program;
import gradus.cli.program.ProgramFailure;
import gradus.cli.terminal.Numbers;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says which Java, memory, cores and engines there are. */
final class MachineReport {

  /** What one grader takes with its worker, its compiler and its share of the command. */
  private static final long BYTES_OF_A_JOB = 700L << 20;

  private static final long MEGABYTE = 1 << 20;

  private MachineReport() {}

  static List<String> java() {
    return List.of(
        "%s %s, in %s."
            .formatted(
                System.getProperty("java.version"),
                System.getProperty("java.vendor"),
                System.getProperty("java.home")),
        "A verdict is that of one JDK, which its receipt names. Grade a whole class with the same"
            + " one, and keep it for disputes.");
  }

  static List<String> machine() {
    int cores = Runtime.getRuntime().availableProcessors();
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long memory = system.getTotalMemorySize();
    long jobs = Math.max(1, Math.min(cores, memory / BYTES_OF_A_JOB));
    return List.of(
        "%s and %,d MB of memory. One submission at a time takes one core and about %d MB:"
                .formatted(
                    Numbers.count(cores, "core"), memory / MEGABYTE, BYTES_OF_A_JOB / MEGABYTE)
            + " --jobs %d fits.".formatted(jobs));
  }

  static List<String> engines() {
    List<String> sentences = new ArrayList<>();
    sentences.add("local is there: it needs nothing.");
    sentences.add(
        Program.isThere("sbatch")
            ? "slurm: sbatch is there. %s".formatted(slurm())
            : "slurm: sbatch is not there; on a login node of a cluster it would be.");
    sentences.add(
        "kubernetes: a manifest can be written anywhere; "
            + (Program.isThere("kubectl") ? "kubectl is there." : "kubectl is not there."));
    return sentences;
  }

  private static String slurm() {
    return firstLine(
            Program.of(
                List.of("sinfo", "--noheader", "--format=%D nodes in partition %P, %t"),
                start -> {}))
        .map(line -> "sinfo says: " + line + ".")
        .orElse("But sinfo gets no answer: no controller is running, or it cannot be reached.");
  }

  /** Nobody who looks at a machine waits for minutes. */
  private static Optional<String> firstLine(Program program) {
    try {
      return Optional.of(program.within(Duration.ofSeconds(30)).run())
          .filter(Answer::isGood)
          .flatMap(answer -> answer.text().lines().findFirst());
    } catch (ProgramFailure noAnswer) {
      return Optional.empty();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
