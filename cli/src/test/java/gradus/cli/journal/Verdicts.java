package gradus.cli.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import gradus.cli.verdict.StepFiles;
import gradus.cli.verdict.StepVerdict;
import gradus.cli.verdict.VerdictKey;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Status;
import gradus.grading.result.Outcome.Cause;
import gradus.grading.result.StoredResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Verdicts for tests, made without a worker. */
public final class Verdicts {

  private Verdicts() {}

  /** The files of a step that is one file with this text. */
  public static StepFiles files(int step, String text) {
    String path = "step%02d/Some.java".formatted(step);
    SortedMap<String, byte[]> files = new TreeMap<>(Map.of(path, text.getBytes(UTF_8)));
    return new StepFiles(step, files);
  }

  public static VerdictKey key(StepFiles files, String grader) {
    return new VerdictKey(files.number(), files.digest(), grader, "1", "17 test");
  }

  /** A verdict in which every exercise has a status. */
  public static StepVerdict of(VerdictKey key, Function<String, Status> status) {
    Map<String, StoredResult> results = new LinkedHashMap<>();
    Curriculum.step(key.step())
        .exercises()
        .forEach(exercise -> results.put(exercise.id(), result(status.apply(exercise.id()))));
    return new StepVerdict(key, results, "none");
  }

  private static StoredResult result(Status status) {
    List<String> lines = status == Status.PASSES ? List.of() : List.of("wrong · 0.5 for −1");
    return new StoredResult(
        status,
        Cause.OTHER,
        List.of("input 3×2"),
        lines,
        List.of(),
        List.of(),
        3,
        17,
        List.of(),
        false);
  }

  /** An entry about a text. */
  public static Entry entry(int step, String text) {
    StepFiles files = files(step, text);
    return new Entry(of(key(files, "grader"), id -> Status.PASSES), files);
  }
}
