package gradus.cli.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import gradus.cli.engine.Slurm.NoAnswer;
import gradus.cli.failure.UserMistake;
import gradus.cli.file.OutputFile;
import gradus.grading.file.PlainFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Runs the shards of a class as an array of Slurm jobs. */
public final class SlurmArray {

  private static final long MILLIS_BETWEEN_QUESTIONS = 2000;

  /** A controller that is restarted, or is busy, answers again before that. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Slurm slurm = new Slurm();
  private final Path folder;
  private final EngineOptions options;

  /**
   * An array.
   *
   * @param results the folder of results, which all nodes see by this path
   * @param options of the jobs
   */
  public SlurmArray(Path results, EngineOptions options) {
    this.folder = results.resolve("slurm");
    this.options = options;
  }

  /** Is told how far it has come. */
  @FunctionalInterface
  public interface Listener {

    /**
     * Something may have changed.
     *
     * @param shards the number of those that have not ended
     */
    void going(int shards);
  }

  /**
   * The array of an earlier command that has not ended.
   *
   * @return its number; empty if there is none
   */
  public Optional<String> goingOn() throws InterruptedException {
    try {
      String job = new String(PlainFile.read(folder.resolve("job")), UTF_8).strip();
      return slurm.goingOn(job) > 0 ? Optional.of(job) : Optional.empty();
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (NoAnswer silence) {
      throw new UserMistake("Slurm does not answer: " + silence.getMessage(), silence);
    } catch (IOException unreadable) {
      throw new UserMistake("%s cannot be read.".formatted(folder.resolve("job")), unreadable);
    }
  }

  /**
   * Submits an array.
   *
   * @param command of a shard
   * @param count the number of shards
   * @param jobs the number of submissions that a shard grades at a time
   * @return its number
   */
  public String submit(ShardCommand command, int count, int jobs) throws InterruptedException {
    try {
      Files.createDirectories(folder);
    } catch (IOException failure) {
      throw new UserMistake("%s cannot be made.".formatted(folder), failure);
    }
    Path script = folder.resolve("shard.sh");
    write(script, "#!/bin/sh\n" + command.line("$SLURM_ARRAY_TASK_ID", count) + "\n");
    String job = slurm.submit(script, count, folder, options.ofSlurm(jobs));
    write(folder.resolve("job"), job + "\n");
    return job;
  }

  private static void write(Path file, String text) {
    new OutputFile(file).write(text.getBytes(UTF_8));
  }

  /**
   * Waits for the end of an array. A shard whose node has died is queued again by Slurm, and has
   * not ended.
   *
   * @param job its number
   * @param listener is told of every question
   */
  public void follow(String job, Listener listener) throws InterruptedException {
    long answered = System.nanoTime();
    int going = Integer.MAX_VALUE;
    while (going > 0) {
      TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_QUESTIONS);
      try {
        going = slurm.goingOn(job);
        answered = System.nanoTime();
        listener.going(going);
      } catch (NoAnswer silence) {
        if (System.nanoTime() - answered > PATIENCE.toNanos()) {
          throw new UserMistake(
              "Slurm no longer answers (%s); job %s goes on, so give the same command again later."
                  .formatted(silence.getMessage(), job),
              silence);
        }
      }
    }
  }

  /** The folder with what the shards have printed. */
  public Path logs() {
    return folder;
  }
}
