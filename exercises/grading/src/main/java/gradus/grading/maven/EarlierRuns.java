package gradus.grading.maven;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.KitPaths;
import gradus.grading.curriculum.Status;
import gradus.grading.file.PlainFile;
import gradus.grading.kept.KeptResult;
import gradus.grading.report.GradeFileReader;
import gradus.grading.result.Results;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * What earlier runs have found of the student's exercises: the newest of what the last Maven run
 * has written and of what {@code gradus} keeps. A file that cannot be read costs only what it says;
 * {@code gradus list} tells of it.
 */
final class EarlierRuns {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final KitPaths paths;
  private final Map<Exercise, KeptResult> kept = new HashMap<>();

  private EarlierRuns(KitPaths paths) {
    this.paths = paths;
  }

  /** Reads both files. */
  static EarlierRuns read(KitPaths paths) {
    EarlierRuns runs = new EarlierRuns(paths);
    runs.addGradeFile();
    runs.addState();
    runs.kept.values().removeIf(KeptResult::isForgotten);
    return runs;
  }

  private void addGradeFile() {
    JsonNode grades = json(paths.gradeFile());
    try {
      if (GradeFileReader.knows(grades)) {
        GradeFileReader.results(grades).forEach(this::add);
      }
    } catch (IllegalArgumentException | DateTimeException damaged) {
      kept.clear();
    }
  }

  private void addState() {
    json(paths.stateFile()).path("methods").properties().forEach(this::addMethod);
  }

  private void addMethod(Map.Entry<String, JsonNode> method) {
    try {
      add(method.getKey(), JSON.treeToValue(method.getValue(), KeptResult.class));
    } catch (IOException | IllegalArgumentException damaged) {
      // It is as if this exercise had not been graded.
    }
  }

  private void add(String id, KeptResult result) {
    Curriculum.find(id)
        .filter(exercise -> result != null && result.result() != null)
        .ifPresent(exercise -> kept.merge(exercise, result, EarlierRuns::newer));
  }

  private static KeptResult newer(KeptResult one, KeptResult other) {
    return other.at() > one.at() ? other : one;
  }

  private static JsonNode json(Path file) {
    try {
      JsonNode json = JSON.readTree(PlainFile.read(file));
      return json == null ? JSON.missingNode() : json;
    } catch (IOException none) {
      return JSON.missingNode();
    }
  }

  /** Forgets what should have been graded anew, whether it was or not. */
  void forget(Collection<Exercise> exercises) {
    kept.keySet().removeAll(exercises);
  }

  /** The results of this run, and in the place of what it has not graded what is kept. */
  Results with(Results found) {
    Results all = new Results();
    Curriculum.STEPS.forEach(
        step -> found.notes(step.number()).forEach(note -> all.note(step.number(), note)));
    Curriculum.exercises().forEach(exercise -> add(exercise, found, all));
    return all;
  }

  private void add(Exercise exercise, Results found, Results all) {
    KeptResult earlier = kept.get(exercise);
    if (earlier == null || found.of(exercise).status() != Status.NOT_GRADED) {
      all.take(found.of(exercise));
    } else {
      all.take(earlier.of(paths, exercise));
      earlier.result().notes().forEach(note -> all.note(exercise.step(), note));
    }
  }
}
