package gradus.cli.engine;

import gradus.cli.command.Converters;
import gradus.cli.failure.UserMistake;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** The options that say where a class is graded. */
public final class EngineOptions {

  /** So few that a shard lost is soon graded again, so many that warm workers pay. */
  private static final int SUBMISSIONS_A_SHARD = 25;

  private static final int FEWEST_SHARDS = 2;

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      converter = EngineName.class,
      description = {
        "Where it is graded: local (the default), slurm (an array of jobs, which is followed and"
            + " collected), or kubernetes (prints the manifest of an indexed Job)."
      })
  private EngineKind kind = EngineKind.LOCAL;

  @Option(
      names = "--shards",
      paramLabel = "N",
      converter = Converters.Count.class,
      description = "Slurm, Kubernetes: the number of shards (default: one for 25 submissions).")
  private Optional<Integer> shards = Optional.empty();

  @Option(
      names = "--partition",
      paramLabel = "NAME",
      description = "Slurm: the partition (default: the cluster's).")
  private Optional<String> partition = Optional.empty();

  @Option(
      names = "--time",
      paramLabel = "TIME",
      description = "Slurm: the limit of a shard, such as 2:00:00 (default: the partition's).")
  private Optional<String> time = Optional.empty();

  @Option(
      names = "--mem",
      paramLabel = "SIZE",
      description = "Slurm, Kubernetes: the memory of a shard (default: 2G).")
  private String memory = "2G";

  @Option(
      names = "--image",
      paramLabel = "IMAGE",
      description = "Kubernetes: the image with this kit at /gradus, built, and Java.")
  private Optional<String> image = Optional.empty();

  @Option(
      names = "--claim",
      paramLabel = "NAME",
      description = {
        "Kubernetes: the claim of the volume with submissions and results, which is mounted at"
            + " /class (default: gradus-class)."
      })
  private String claim = "gradus-class";

  /** Reads the name of an engine. */
  static final class EngineName implements ITypeConverter<EngineKind> {
    @Override
    public EngineKind convert(String text) {
      return Converters.choose(text, List.of(EngineKind.values()));
    }
  }

  /** Where it is graded. */
  public EngineKind kind() {
    return kind;
  }

  /** The number of shards of a class of so many submissions. */
  public int shards(int submissions) {
    int usual = (submissions + SUBMISSIONS_A_SHARD - 1) / SUBMISSIONS_A_SHARD;
    return shards.orElse(Math.max(FEWEST_SHARDS, usual));
  }

  /** The options of {@code sbatch} about each shard. */
  List<String> ofSlurm(int jobs) {
    List<String> all = new ArrayList<>(List.of("--mem=" + memory, "--cpus-per-task=" + jobs));
    partition.ifPresent(name -> all.add("--partition=" + name));
    time.ifPresent(limit -> all.add("--time=" + limit));
    return all;
  }

  String image() {
    return image.orElseThrow(
        () ->
            new UserMistake(
                "--engine kubernetes needs the --image that the shards run in, with this kit at"
                    + " /gradus."));
  }

  String claim() {
    return claim;
  }

  /** The memory as Kubernetes writes it. */
  String memoryOfKubernetes() {
    return memory.matches("\\d+[KMGT]") ? memory + "i" : memory;
  }
}
