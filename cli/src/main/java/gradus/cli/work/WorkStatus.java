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
import gradus.nn.Diagnosis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** How the student's work stands: what the last grading of every method found. */
public final class WorkStatus {

  /** What the board says of a step that was given up. */
  static final String GIVEN_UP = "given up: its solution was shown before it passed";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final KitFolder kit;
  private final StudentState state;

  private WorkStatus(KitFolder kit, StudentState state) {
    this.kit = kit;
    this.state = state;
  }

  /** As remembered, and as a Maven run may have found since. */
  public static WorkStatus of(KitFolder kit) {
    StudentState state = StudentState.read(kit);
    JsonNode file = gradeFile(kit);
    String started = file.path("started").asText();
    if (started.isEmpty() || started.equals(state.readGrading)) {
      return new WorkStatus(kit, state);
    }
    return new WorkStatus(kit, remembered(kit, file, state));
  }

  private static StudentState remembered(KitFolder kit, JsonNode file, StudentState state) {
    try {
      return StudentState.change(kit, s -> takeOver(file, s));
    } catch (UserMistake readOnly) {
      // Where nothing can be written, what is known can still be shown.
      takeOver(file, state);
      return state;
    }
  }

  private static JsonNode gradeFile(KitFolder kit) {
    Path file = kit.paths().gradeFile();
    try {
      JsonNode grades = JSON.readTree(Files.readString(file));
      // What gradus has found itself is remembered already, and in more words.
      return isOwn(grades) ? JSON.nullNode() : grades;
    } catch (NoSuchFileException none) {
      return JSON.nullNode();
    } catch (IOException unreadable) {
      throw new UserMistake("%s cannot be read; grade again.".formatted(file), unreadable);
    }
  }

  private static boolean isOwn(JsonNode grades) {
    return grades.path("writer").asText().equals(GradeFile.Writer.GRADUS.id());
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
    return new StoredResult(
        status(entry),
        Cause.OTHER,
        entry.path("message").asText().lines().toList(),
        // Their sentences stand in the message already.
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

  /** The method to write next; the finale where all pass. */
  public static Exercise next(KitFolder kit) {
    return NextStep.of(of(kit).results()).map(NextStep::exercise).orElse(Curriculum.FINALE);
  }

  StudentState state() {
    return state;
  }

  /** What the last grading of every method found. */
  public Results results() {
    Results results = new Results();
    state.methods.forEach(
        (id, last) -> Curriculum.find(id).ifPresent(exercise -> take(results, exercise, last)));
    state.givenUp.forEach(step -> results.note(step, GIVEN_UP));
    return results;
  }

  /** Whether the solution of a method may be seen: it passes, or its step was given up. */
  public boolean isOpen(Exercise exercise) {
    return state.givenUp.contains(exercise.step()) || results().passes(exercise);
  }

  private static void take(Results results, Exercise exercise, StudentState.LastGrade last) {
    results.take(last.result().result(exercise));
    last.result().notes().forEach(note -> results.note(exercise.step(), note));
  }

  /** When anything was graded last; 0 if nothing was. */
  long lastGraded() {
    return state.methods.values().stream().mapToLong(StudentState.LastGrade::at).max().orElse(0);
  }

  /** The files that are newer than the last grading of one of their methods. */
  List<String> changedSince() {
    List<String> changed = new ArrayList<>();
    Curriculum.exercises()
        .filter(exercise -> state.methods.containsKey(exercise.id()))
        .filter(exercise -> modified(exercise) > state.methods.get(exercise.id()).at())
        .forEach(exercise -> changed.add(exercise.file()));
    return changed.stream().distinct().toList();
  }

  /** The methods of which nothing is known, or not how they are now. */
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
