package gradus.cli.evidence;

import gradus.cli.kit.KitFolder;
import gradus.cli.work.WorkerClassPath;
import gradus.grading.allowlist.ClassFolders;
import gradus.grading.compile.CompilerMessage;
import gradus.grading.curriculum.CaseSeeds;
import gradus.grading.curriculum.Settings;
import gradus.grading.process.Supervisor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Grades one trial after another, each in a worker as a student's files are. */
final class TrialGrader implements AutoCloseable {

  /** What a worker is started with; for other settings there is another one. */
  private record Mode(boolean isGuarded, double budget, CaseSeeds seeds) {}

  private final KitFolder kit;
  private final Workbench bench;
  private final Path slot;
  private final Map<Mode, Supervisor> supervisors = new HashMap<>();

  TrialGrader(KitFolder kit, Workbench bench, Path slot) {
    this.kit = kit;
    this.bench = bench;
    this.slot = slot;
  }

  Tried grade(Trial trial) throws InterruptedException {
    try {
      List<CompilerMessage> messages = bench.lay(trial.files(), slot);
      if (!messages.isEmpty()) {
        return Tried.failed(trial, "it does not compile: " + messages.get(0).text());
      }
      return Tried.of(trial, supervisor(trial).grade(trial.step().exercises()));
    } catch (IOException | IllegalStateException failure) {
      return Tried.failed(trial, "it could not be graded: " + failure.getMessage());
    }
  }

  private Supervisor supervisor(Trial trial) {
    Mode mode = new Mode(trial.isGuarded(), trial.budget(), trial.seeds());
    if (!supervisors.containsKey(mode)) {
      // One worker at a time: memory is for few of them.
      close();
    }
    return supervisors.computeIfAbsent(mode, this::start);
  }

  private Supervisor start(Mode mode) {
    Settings guarded = kit.settings().withSeeds(mode.seeds()).withBudget(mode.budget());
    Settings settings = mode.isGuarded() ? guarded : guarded.withoutAllowList();
    ClassFolders folders =
        new ClassFolders(
            List.of(bench.properties()), List.of(slot.resolve("classes"), bench.solutions()));
    Supervisor supervisor =
        new Supervisor(
            folders, WorkerClassPath.ofThisCommand(), settings, new Supervisor.Listener() {});
    supervisor.useArchive(System.getProperty("gradus.archive"));
    return supervisor;
  }

  @Override
  public void close() {
    supervisors.values().forEach(Supervisor::close);
    supervisors.clear();
  }
}
