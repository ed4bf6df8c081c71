package gradus.cli.classroom;

import gradus.cli.engine.EngineOptions;
import gradus.cli.engine.ShardCommand;
import gradus.cli.engine.SlurmArray;
import gradus.cli.intake.Submission;
import gradus.cli.journal.Journal;
import gradus.cli.journal.JournalGrowth;
import gradus.cli.journal.JournalWriter;
import gradus.cli.terminal.Numbers;
import gradus.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Grades in an array of Slurm jobs, and collects what they have found.
 *
 * @param terminal that shows how far it has come
 * @param out the folder of results, which all nodes see by this path
 * @param options of the jobs
 * @param command of a shard
 * @param jobs the number of submissions that a shard grades at a time
 */
record SlurmEngine(
    Terminal terminal, Path out, EngineOptions options, ShardCommand command, int jobs)
    implements Engine {

  @Override
  public Map<Submission, String> grade(Plan plan, Journal journal, JournalWriter lines)
      throws InterruptedException {
    if (plan.pending().isEmpty()) {
      return Map.of();
    }
    SlurmArray array = new SlurmArray(out, options);
    JournalGrowth growth = new JournalGrowth(out);
    String job = job(plan, array);
    try (ClassProgress progress = new ClassProgress(terminal, plan.verdictsPending())) {
      array.follow(job, shards -> progress.found(growth.more()));
    }
    journal.readAgain();
    return failures(plan, journal, array);
  }

  private String job(Plan plan, SlurmArray array) throws InterruptedException {
    Optional<String> earlier = array.goingOn();
    if (earlier.isPresent()) {
      say("Slurm's job %s of an earlier command goes on and is followed.".formatted(earlier.get()));
      return earlier.get();
    }
    int shards = options.shards(plan.wanted().size());
    String job = array.submit(command, shards, jobs);
    say(
        "Slurm's job %s has %s; scancel %s ends it."
            .formatted(job, Numbers.count(shards, "shard"), job));
    return job;
  }

  private void say(String sentence) {
    terminal.println(sentence);
    terminal.flush();
  }

  private static Map<Submission, String> failures(Plan plan, Journal journal, SlurmArray array) {
    IdentityHashMap<Submission, String> failures = new IdentityHashMap<>();
    for (Wanted wanted : plan.wanted()) {
      if (!wanted.missingIn(journal).keys().isEmpty()) {
        failures.put(
            wanted.submission(),
            "its shard did not grade all of it; why stands in %s, and the same command goes on."
                .formatted(array.logs()));
      }
    }
    return failures;
  }
}
