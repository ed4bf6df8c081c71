package gradus.exercises.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.bank.Change;
import gradus.grading.bank.Change.Kind;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;
import gradus.grading.process.Supervisor;
import gradus.grading.result.Result;
import gradus.grading.result.Results;
import gradus.grading.result.StoredResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A worker that has graded others finds what a new one finds: the same status, case, sentences and
 * names, of a sample of the bank.
 */
class WarmGradingTest {

  /** One of so many changes is in the sample; all steps are. */
  private static final int EVERY = 20;

  private static final int SAMPLE = 23;

  @TempDir Path folder;

  @Test
  @Tag("kit")
  void aWarmWorkerFindsWhatANewOneFinds() throws IOException, InterruptedException {
    List<Change> sample = sample();
    List<List<String>> warm = new ArrayList<>();
    try (MemoryCompiler compiler = new MemoryCompiler()) {
      try (Supervisor supervisor = supervisor()) {
        for (Change change : sample) {
          warm.add(grade(compiler, supervisor, change));
        }
        assertEquals(1, supervisor.workersStarted());
      }
      for (int i = 0; i < sample.size(); i++) {
        try (Supervisor supervisor = supervisor()) {
          List<String> fresh = grade(compiler, supervisor, sample.get(i));
          assertEquals(fresh, warm.get(i), sample.get(i).name());
        }
      }
    }
  }

  /** Changes that end, and leave their worker as it was. */
  private static List<Change> sample() throws IOException {
    List<Change> all =
        Stream.concat(
                Change.readAll(Reference.BANK, Kind.MISTAKE).stream(),
                Change.readAll(Reference.BANK, Kind.ALTERNATIVE).stream())
            .filter(change -> change.status() == Status.WRONG || change.status() == Status.PASSES)
            .toList();
    List<Change> sample =
        IntStream.range(0, all.size()).filter(i -> i % EVERY == 0).mapToObj(all::get).toList();
    assertTrue(sample.size() >= SAMPLE, () -> sample.size() + " changes are too few");
    return sample;
  }

  private Supervisor supervisor() {
    return new Supervisor(
        Reference.foldersBehind(folder),
        Reference.classPath(),
        Reference.SETTINGS,
        new Supervisor.Listener() {});
  }

  /** What a student would read of every exercise of the changed step. */
  private List<String> grade(MemoryCompiler compiler, Supervisor supervisor, Change change)
      throws IOException, InterruptedException {
    Folders.delete(folder);
    compiler.compile(Map.of(change.path(), change.applyTo(Reference.SOURCES)), folder);
    List<Exercise> exercises = change.step().exercises();
    Results results = supervisor.grade(exercises);
    return exercises.stream().map(results::of).map(result -> line(results, result)).toList();
  }

  private static String line(Results results, Result result) {
    StoredResult stored = StoredResult.of(result, results.notes(result.exercise().step()), false);
    return "%s %s %s %s %s %s"
        .formatted(
            result.exercise().id(),
            stored.status(),
            stored.given(),
            stored.lines(),
            stored.diagnoses(),
            stored.properties());
  }
}
