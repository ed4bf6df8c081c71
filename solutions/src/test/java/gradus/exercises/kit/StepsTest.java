package gradus.exercises.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import gradus.grading.allowlist.ClassFolders;
import gradus.grading.allowlist.StudentClassLoader;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;
import gradus.grading.curriculum.Step;
import gradus.grading.curriculum.StubMaker;
import gradus.grading.result.Result;
import gradus.grading.result.Results;
import gradus.grading.run.Grader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checks that stubs are reported as not started, and that each step is independent of the others.
 */
class StepsTest {

  private static final Path EXERCISES = Path.of("gradus", "exercises");

  /** A name in a class file, of a class, a member's type or a signature, stands there in full. */
  private static final Pattern STEP = Pattern.compile("gradus/exercises/(step\\d\\d|finale)/");

  @Test
  void noStepKnowsAnotherOne() throws IOException {
    for (Step step : Curriculum.STEPS) {
      assertEquals(
          Set.of(step.folder()), stepsKnownBy(Reference.CLASSES, step.folder()), step.title());
      assertEquals(
          Set.of(step.folder()), stepsKnownBy(Reference.PROPERTIES, step.folder()), step.title());
    }
  }

  private static Set<String> stepsKnownBy(Path classes, String step) throws IOException {
    Set<String> known = new TreeSet<>();
    for (Path file : Folders.files(classes.resolve(EXERCISES).resolve(step))) {
      Matcher names =
          STEP.matcher(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      names.results().map(name -> name.group(1)).forEach(known::add);
    }
    return known;
  }

  /** A step that needed another one would wait, since the others are stubs. */
  @Test
  @Tag("kit")
  void aStepPassesWhereAllOthersAreStillToBeWritten(@TempDir Path stubs, @TempDir Path written)
      throws IOException {
    compileStubs(stubs);
    for (Step step : Curriculum.STEPS) {
      Path solution = written.resolve(step.folder());
      Path classes = EXERCISES.resolve(step.folder());
      Folders.copy(Reference.CLASSES.resolve(classes), solution.resolve(classes));
      assertAll(
          EnumSet.of(Status.PASSES),
          step.exercises(),
          new ClassFolders(List.of(Reference.PROPERTIES), List.of(solution, stubs)));
    }
  }

  /** A method that needed another one would wait, or fail with it: one mistake costs once. */
  @Test
  @Tag("kit")
  void aMethodPassesWhereTheOthersOfItsStepAreStillToBeWritten(@TempDir Path output)
      throws IOException {
    compileStubs(output.resolve("stubs"));
    List<Exercise> exercises = new ArrayList<>(Curriculum.exercises().toList());
    exercises.remove(Curriculum.FINALE);
    for (Exercise exercise : exercises) {
      Path alone = output.resolve(exercise.id());
      String path = "gradus/exercises/%s/%s.java".formatted(exercise.folder(), exercise.file());
      try (MemoryCompiler compiler = new MemoryCompiler()) {
        compiler.compile(Map.of(path, stubsBeside(exercise, path)), alone);
      }
      assertAll(
          EnumSet.of(Status.PASSES),
          List.of(exercise),
          new ClassFolders(
              List.of(Reference.PROPERTIES),
              List.of(alone, output.resolve("stubs"), Reference.CLASSES)));
    }
  }

  /** Only this method is written, as it is not graded. */
  private static String stubsBeside(Exercise exercise, String path) throws IOException {
    String head =
        "@Graded\\(points = \\d+\\)(?=[^{;@]*(@Override[^{;@]*)? %s\\()".formatted(exercise.name());
    String source = Files.readString(Reference.SOURCES.resolve(path));
    String others = source.replaceFirst(head, "");
    assertNotEquals(source, others, exercise.id());
    return StubMaker.of(others);
  }

  @Test
  @Tag("kit")
  void aStubIsSaidToBeStillToWrite(@TempDir Path stubs) throws IOException {
    compileStubs(stubs);
    ClassFolders folders = new ClassFolders(List.of(Reference.PROPERTIES), List.of(stubs));
    List<Exercise> exercises = new ArrayList<>(Curriculum.exercises().toList());
    exercises.remove(Curriculum.FINALE);
    assertAll(EnumSet.of(Status.NOT_STARTED), exercises, folders);
    assertAll(EnumSet.of(Status.WAITS), List.of(Curriculum.FINALE), folders);
  }

  private static void assertAll(
      Set<Status> expected, List<Exercise> exercises, ClassFolders folders) {
    try (StudentClassLoader classes = new StudentClassLoader(folders, true)) {
      Results results = Grader.grade(classes, exercises, Reference.SETTINGS);
      String others =
          exercises.stream()
              .map(results::of)
              .filter(result -> !expected.contains(result.status()))
              .map(StepsTest::describe)
              .collect(Collectors.joining("\n"));
      assertEquals("", others, "is not " + expected);
    }
  }

  private static String describe(Result result) {
    return "%s %s %s"
        .formatted(result.exercise().id(), result.status().id(), result.outcome().report());
  }

  private static void compileStubs(Path output) throws IOException {
    Map<String, String> stubs = new HashMap<>();
    for (Path file : Folders.files(Reference.SOURCES)) {
      String path = Reference.SOURCES.relativize(file).toString();
      stubs.put(path, StubMaker.of(Files.readString(file)));
    }
    try (MemoryCompiler compiler = new MemoryCompiler()) {
      compiler.compile(stubs, output);
    }
  }
}
