package gradus.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradus.exercises.grading.Gradings;
import gradus.exercises.grading.Ladder;
import gradus.exercises.grading.Ladder.Method;
import gradus.exercises.grading.NextStep;
import gradus.exercises.grading.Status;
import gradus.exercises.grading.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How the student's work stands: what the last grading of every method found. */
final class Standing {

  /** What the board says of a step that was given up. */
  static final String GIVEN_UP = "given up: its solution was shown before it passed";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Exercises exercises;
  private final StudentState state;

  private Standing(Exercises exercises, StudentState state) {
    this.exercises = exercises;
    this.state = state;
  }

  /** As remembered, and as a Maven run may have found since. */
  static Standing of(Exercises exercises) {
    StudentState state = StudentState.read(exercises);
    JsonNode file = gradeFile(exercises);
    String started = file.path("started").asText();
    if (started.isEmpty() || started.equals(state.readGrading)) {
      return new Standing(exercises, state);
    }
    return new Standing(exercises, remembered(exercises, file, state));
  }

  private static StudentState remembered(Exercises exercises, JsonNode file, StudentState state) {
    try {
      return StudentState.change(exercises, s -> takeOver(file, s));
    } catch (UserMistake readOnly) {
      // Where nothing can be written, what is known can still be shown.
      takeOver(file, state);
      return state;
    }
  }

  private static JsonNode gradeFile(Exercises exercises) {
    Path file = exercises.module().resolve("target/grade.json");
    try {
      return JSON.readTree(Files.readString(file));
    } catch (NoSuchFileException none) {
      return JSON.nullNode();
    } catch (IOException unreadable) {
      throw new UserMistake("%s cannot be read; grade again.".formatted(file), unreadable);
    }
  }

  private static void takeOver(JsonNode file, StudentState state) {
    state.readGrading = file.path("started").asText();
    long at = Instant.parse(state.readGrading).toEpochMilli();
    for (JsonNode method : file.path("methods")) {
      String id = method.path("method").asText();
      StudentState.LastGrade known = state.methods.get(id);
      boolean isNews = known == null || known.at() < at;
      if (isNews && status(method) != Status.NOT_GRADED) {
        state.methods.put(id, new StudentState.LastGrade(at, verdict(method)));
      }
    }
  }

  private static Status status(JsonNode method) {
    return Status.valueOf(
        method.path("status").asText().toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static Verdict verdict(JsonNode method) {
    return new Verdict(
        status(method),
        method.path("message").asText().lines().toList(),
        List.of(),
        List.of(),
        method.path("properties").asInt(),
        method.path("millis").asLong(),
        List.of(),
        false);
  }

  /** The method to write next; the finale where all pass. */
  static Method next(Exercises exercises) {
    return NextStep.of(of(exercises).gradings())
        .map(NextStep::method)
        .orElseGet(() -> Ladder.find("Finale.solvesXor").orElseThrow());
  }

  StudentState state() {
    return state;
  }

  /** What the last grading of every method found. */
  Gradings gradings() {
    Gradings gradings = Gradings.ofAnotherProcess();
    state.methods.forEach(
        (id, last) -> Ladder.find(id).ifPresent(method -> take(gradings, method, last)));
    state.givenUp.forEach(step -> gradings.note(step, GIVEN_UP));
    return gradings;
  }

  /** Whether the solution of a method may be seen: it passes, or its step was given up. */
  boolean isOpen(Method method) {
    return state.givenUp.contains(method.step()) || gradings().of(method).status() == Status.PASSES;
  }

  private static void take(Gradings gradings, Method method, StudentState.LastGrade last) {
    gradings.take(last.verdict().grade(method));
    last.verdict().notes().forEach(note -> gradings.note(method.step(), note));
  }

  /** When anything was graded last; 0 if nothing was. */
  long lastGraded() {
    return state.methods.values().stream().mapToLong(StudentState.LastGrade::at).max().orElse(0);
  }

  /** The files that are newer than the last grading of one of their methods. */
  List<String> changedSince() {
    List<String> changed = new ArrayList<>();
    Ladder.methods()
        .filter(method -> state.methods.containsKey(method.id()))
        .filter(method -> modified(method) > state.methods.get(method.id()).at())
        .forEach(method -> changed.add(method.file()));
    return changed.stream().distinct().toList();
  }

  /** The methods of which nothing is known, or not how they are now. */
  List<Method> outdated() {
    return Ladder.methods()
        .filter(method -> method.points() > 0)
        .filter(
            method ->
                !state.methods.containsKey(method.id())
                    || modified(method) > state.methods.get(method.id()).at())
        .toList();
  }

  private long modified(Method method) {
    try {
      return Files.getLastModifiedTime(exercises.file(method)).toMillis();
    } catch (IOException gone) {
      return Long.MAX_VALUE;
    }
  }
}
