package gradus.cli.engine;

import gradus.cli.failure.UserMistake;
import gradus.cli.program.Answer;
import gradus.cli.program.Program;
import gradus.cli.program.ProgramFailure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Slurm's own commands. */
final class Slurm {

  /** States of a job that has not ended; all others are ends. */
  private static final Set<String> GOING_ON =
      Set.of(
          "PENDING",
          "RUNNING",
          "CONFIGURING",
          "COMPLETING",
          "REQUEUED",
          "REQUEUE_HOLD",
          "REQUEUE_FED",
          "RESIZING",
          "SPECIAL_EXIT",
          "SIGNALING",
          "STAGE_OUT",
          "STOPPED",
          "SUSPENDED");

  /** As {@code --parsable} prints it: behind a semicolon stands the cluster. */
  private static final Pattern NUMBER = Pattern.compile("\\s*(\\d+)(;.*)?");

  /** Slurm did not answer. */
  static final class NoAnswer extends Exception {

    private static final long serialVersionUID = 1L;

    NoAnswer(String sentence) {
      super(sentence);
    }
  }

  /**
   * Submits an array of jobs.
   *
   * @param script that each runs
   * @param count the number of jobs; their indices begin with 1
   * @param logs the folder of what they print
   * @param options of each job
   * @return the number of the array
   */
  String submit(Path script, int count, Path logs, List<String> options)
      throws InterruptedException {
    List<String> command = new ArrayList<>(List.of("sbatch", "--parsable", "--requeue"));
    command.add("--array=1-" + count);
    command.add("--job-name=gradus");
    command.add("--open-mode=append");
    command.add("--output=" + logs.resolve("%a.log"));
    command.addAll(options);
    command.add(script.toString());
    try {
      Answer answer = run(command);
      if (!answer.isGood()) {
        throw new UserMistake("Slurm does not take the job: " + line(answer.text()));
      }
      return number(answer.text());
    } catch (NoAnswer late) {
      throw new UserMistake(
          "%s; squeue says whether Slurm has the job all the same.".formatted(late.getMessage()),
          late);
    }
  }

  /** The number of a job, among all else that {@code sbatch} prints: its warnings, its errors. */
  static String number(String printed) {
    return printed
        .lines()
        .map(NUMBER::matcher)
        .filter(Matcher::matches)
        .map(line -> line.group(1))
        .reduce((warning, last) -> last)
        .orElseThrow(
            () ->
                new UserMistake(
                    "sbatch said no number of a job (%s); squeue says whether Slurm has it all the same."
                        .formatted(printed.isEmpty() ? "it said nothing" : line(printed))));
  }

  private static String line(String printed) {
    return printed.lines().map(String::strip).collect(Collectors.joining(" / "));
  }

  /**
   * The number of an array's jobs that have not ended.
   *
   * @param job the number of the array
   * @return 0 also for an array that Slurm no longer knows
   * @throws NoAnswer if Slurm cannot say
   */
  int goingOn(String job) throws InterruptedException, NoAnswer {
    Answer answer = run(List.of("squeue", "--noheader", "--array", "--jobs=" + job, "-o", "%T"));
    if (!answer.isGood()) {
      if (answer.text().contains("Invalid job id")) {
        return 0;
      }
      throw new NoAnswer(line(answer.text()));
    }
    return (int) answer.text().lines().map(String::strip).filter(GOING_ON::contains).count();
  }

  private static Answer run(List<String> command) throws InterruptedException, NoAnswer {
    try {
      return Program.withErrors(command).run();
    } catch (ProgramFailure failure) {
      if (failure.isMissing()) {
        throw new UserMistake(
            "%s was not found; --engine slurm needs a machine from which jobs can be submitted."
                .formatted(command.get(0)),
            failure);
      }
      throw new NoAnswer(failure.getMessage());
    }
  }
}
