package gradus.cli.overview;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import gradus.cli.course.Course;
import gradus.cli.marks.ClassResults;
import gradus.cli.marks.GradedSubmission;
import gradus.cli.marks.GradedSubmission.State;
import gradus.cli.verdict.StepFiles;
import gradus.cli.verdict.StepVerdict;
import gradus.cli.verdict.VerdictKey;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;
import gradus.grading.curriculum.Step;
import gradus.grading.result.Outcome.Cause;
import gradus.grading.result.StoredResult;
import gradus.nn.mistake.Diagnosis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The results of a small class, with the files that it has handed in. */
public final class ClassOnDisk {

  private static final StoredResult PASSES = result(Status.PASSES, List.of(), List.of());

  private final Path folder;
  private final List<GradedSubmission> submissions = new ArrayList<>();

  /** Begins a class whose files go into a folder. */
  public ClassOnDisk(Path folder) {
    this.folder = folder;
  }

  /** A result. */
  public static StoredResult result(Status status, List<String> lines, List<Diagnosis> diagnoses) {
    return new StoredResult(
        status,
        Cause.OTHER,
        List.of("input 3x2"),
        lines,
        diagnoses,
        List.of("printed by a student"),
        1,
        1,
        List.of(),
        false);
  }

  /** Adds a submission that passes everything but some methods; files by their path. */
  public ClassOnDisk graded(
      String student, Map<String, StoredResult> others, Map<String, String> files)
      throws IOException {
    Path own = folder.resolve("handed-in").resolve(student);
    Files.createDirectories(own);
    Map<String, byte[]> bytes = new TreeMap<>();
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = own.resolve("exercises/src/main/java/gradus/exercises").resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
      bytes.put(file.getKey(), file.getValue().getBytes(UTF_8));
    }
    List<StepVerdict> verdicts = new ArrayList<>();
    double points = 0;
    for (Step step : Curriculum.STEPS) {
      Map<String, StoredResult> results = new LinkedHashMap<>();
      for (Exercise exercise : step.exercises()) {
        results.put(exercise.id(), others.getOrDefault(exercise.id(), PASSES));
        points += others.containsKey(exercise.id()) || step.bonus() ? 0 : exercise.points();
      }
      String digest = StepFiles.of(step, bytes).digest();
      VerdictKey key = new VerdictKey(step.number(), digest, "g", "1", "17");
      verdicts.add(new StepVerdict(key, results, "bubblewrap"));
    }
    submissions.add(
        new GradedSubmission(
            student, "", "", own.toString(), State.GRADED, "", List.of(), verdicts, points, 20, 0));
    return this;
  }

  /** Adds a submission that has no points. */
  public ClassOnDisk without(String student, State state, String sentence) {
    submissions.add(
        new GradedSubmission(
            student, "", "", student + ".zip", state, sentence, List.of(), List.of(), 0, 0, 0));
    return this;
  }

  /** Gives the last submission another name, and a number. */
  public ClassOnDisk as(String student, String number) {
    submissions.add(called(submissions.remove(submissions.size() - 1), student, number));
    return this;
  }

  /** Adds the last submission for another student, too: a group has handed it in. */
  public ClassOnDisk also(String student) {
    submissions.add(called(submissions.get(submissions.size() - 1), student, ""));
    return this;
  }

  private static GradedSubmission called(GradedSubmission one, String student, String number) {
    return new GradedSubmission(
        student,
        number,
        one.handedIn(),
        one.origin(),
        one.state(),
        one.sentence(),
        List.of("a step counts as it was in in/" + student),
        one.verdicts(),
        one.points(),
        one.bonus(),
        one.penalty());
  }

  /** The results. */
  public ClassResults results() {
    return new ClassResults(
        ClassResults.VERSION,
        Course.whole(),
        "2026-11-30T12:00:00.494538137Z",
        "bubblewrap",
        submissions);
  }

  /** Writes the results into a folder, as a grading does. */
  public Path write() throws IOException {
    Path out = Files.createDirectories(folder.resolve("graded"));
    Map<String, Object> request =
        Map.of(
            "submissions", List.of(folder.resolve("handed-in").toString()),
            "course", "",
            "key", "",
            "roster", "",
            "seeds", "1",
            "at", "",
            "only", "");
    Files.write(out.resolve("request.json"), new ObjectMapper().writeValueAsBytes(request));
    byte[] json = new ObjectMapper().writeValueAsBytes(results());
    Files.write(out.resolve(ClassResults.FILE), json);
    return out;
  }
}
