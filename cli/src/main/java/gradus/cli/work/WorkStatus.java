package gradus.cli.work;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradus.cli.failure.UserMistake;
import gradus.cli.kit.KitFolder;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;
import gradus.grading.report.GradeFile;
import gradus.grading.report.NextStep;
import gradus.grading.result.Outcome.Cause;
import gradus.grading.result.Results;
import gradus.grading.result.StoredResult;
import gradus.nn.mistake.Diagnosis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The status of a student's work: the last result of every exercise. */
public final class WorkStatus {

  /** The board's note at a step that was given up. */
  static final String GIVEN_UP = "given up: its solution was shown before it passed";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final KitFolder kit;
  private final StudentState state;
  private final List<String> complaints = new ArrayList<>();

  private WorkStatus(KitFolder kit, StudentState state, Optional<String> complaint) {
    this.kit = kit;
    this.state = state;
    state.complaint().ifPresent(complaints::add);
    complaint.ifPresent(complaints::add);
  }

  /** Reads the remembered results, and those of a newer Maven run. */
  public static WorkStatus of(KitFolder kit) {
    StudentState state = StudentState.read(kit);
    try {
      JsonNode file = gradeFile(kit);
      String started = file.path("started").asText();
      boolean isNews = !started.isEmpty() && !started.equals(state.readGrading);
      return new WorkStatus(kit, isNews ? remembered(kit, file, state) : state, Optional.empty());
    } catch (IOException | IllegalArgumentException | DateTimeException broken) {
      return new WorkStatus(kit, state, Optional.of(putAside(kit)));
    }
  }

  private static String putAside(KitFolder kit) {
    Path file = kit.paths().gradeFile();
    Path aside = file.resolveSibling("grade.json.unreadable-" + System.currentTimeMillis());
    try {
      Files.move(file, aside);
      return "%s could not be read; it is called %s now."
          .formatted(kit.shown(file), aside.getFileName());
    } catch (IOException failure) {
      return "%s cannot be read; what it says is not shown here.".formatted(kit.shown(file));
    }
  }

  private static StudentState remembered(KitFolder kit, JsonNode file, StudentState state) {
    // First here: a file that says nonsense changes nothing.
    takeOver(file, state);
    try {
      return StudentState.change(kit, s -> takeOver(file, s));
    } catch (UserMistake readOnly) {
      // Where nothing can be written, what is known can still be shown.
      return state;
    }
  }

  private static JsonNode gradeFile(KitFolder kit) throws IOException {
    try {
      JsonNode grades = JSON.readTree(Files.readString(kit.paths().gradeFile()));
      // What gradus has found itself is remembered already, and in more words.
      return isOwn(grades) ? JSON.nullNode() : grades;
    } catch (NoSuchFileException none) {
      return JSON.nullNode();
    }
  }

  private static boolean isOwn(JsonNode gradeFile) {
    return gradeFile.path("writer").asText().equals(GradeFile.Writer.GRADUS.id());
  }

  private static void takeOver(JsonNode file, StudentState state) {
    state.readGrading = file.path("started").asText();
    long at = Instant.parse(state.readGrading).toEpochMilli();
    for (JsonNode entry : file.path("methods")) {
      String id = entry.path("method").asText();
      StudentState.LastGrade known = state.methods.get(id);
      boolean isNews = known == null || known.at() < at;
      if (isNews && status(entry) != Status.NOT_GRADED) {
        StoredResult result = result(entry, notes(file, entry.path("step").asInt()));
        state.methods.put(id, new StudentState.LastGrade(at, result));
      }
    }
  }

  private static Status status(JsonNode entry) {
    return Status.of(entry.path("status").asText());
  }

  private static List<String> notes(JsonNode file, int step) {
    return stream(file.path("notes"))
        .filter(note -> note.path("step").asInt() == step)
        .map(note -> note.path("note").asText())
        .toList();
  }

  private static StoredResult result(JsonNode entry, List<String> notes) {
    List<String> message = entry.path("message").asText().lines().toList();
    int ofCase = Math.min(message.size(), Math.max(0, entry.path("caseLines").asInt()));
    return new StoredResult(
        status(entry),
        Cause.OTHER,
        message.subList(0, ofCase),
        message.subList(ofCase, message.size()),
        // The message contains their sentences already.
        stream(entry.path("diagnoses")).map(id -> new Diagnosis(id.asText(), "")).toList(),
        List.of(),
        entry.path("properties").asInt(),
        entry.path("millis").asLong(),
        notes,
        false);
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  /** The exercise to write next; the finale if all pass. */
  public static Exercise next(KitFolder kit) {
    return NextStep.of(of(kit).results()).map(NextStep::exercise).orElse(Curriculum.FINALE);
  }

  StudentState state() {
    return state;
  }

  /** The last result of every exercise. */
  public Results results() {
    Results results = new Results();
    state.methods.forEach(
        (id, last) -> Curriculum.find(id).ifPresent(exercise -> take(results, exercise, last)));
    state.givenUp.forEach(step -> results.note(step, GIVEN_UP));
    return results;
  }

  /** The same, and what was found just now, whether it could be remembered or not. */
  Results resultsWith(Results found, List<Exercise> graded) {
    Results results = results();
    for (Exercise exercise : graded) {
      results.take(found.of(exercise));
      found.notes(exercise.step()).forEach(note -> results.note(exercise.step(), note));
    }
    return results;
  }

  /** What could not be read, and what has become of it. */
  List<String> complaints() {
    return complaints;
  }

  /** Whether the solution of a method may be seen: it passes, or its step was given up. */
  public boolean isOpen(Exercise exercise) {
    return state.givenUp.contains(exercise.step()) || results().passes(exercise);
  }

  private static void take(Results results, Exercise exercise, StudentState.LastGrade last) {
    results.take(last.result().result(exercise));
    last.result().notes().forEach(note -> results.note(exercise.step(), note));
  }

  /** The time of the last grading; 0 if there was none. */
  long lastGraded() {
    return state.methods.values().stream().mapToLong(StudentState.LastGrade::at).max().orElse(0);
  }

  /** The files that are newer than the last result of one of their exercises. */
  List<String> changedSince() {
    List<String> changed = new ArrayList<>();
    Curriculum.exercises()
        .filter(exercise -> state.methods.containsKey(exercise.id()))
        .filter(exercise -> modified(exercise) > state.methods.get(exercise.id()).at())
        .forEach(exercise -> changed.add(exercise.file()));
    return changed.stream().distinct().toList();
  }

  /** The exercises without a result, or whose files have changed since. */
  public List<Exercise> outdated() {
    return Curriculum.exercises()
        .filter(exercise -> exercise.points() > 0)
        .filter(
            exercise ->
                !state.methods.containsKey(exercise.id())
                    || modified(exercise) > state.methods.get(exercise.id()).at())
        .toList();
  }

  private long modified(Exercise exercise) {
    try {
      return Files.getLastModifiedTime(kit.file(exercise)).toMillis();
    } catch (IOException gone) {
      return Long.MAX_VALUE;
    }
  }
}
