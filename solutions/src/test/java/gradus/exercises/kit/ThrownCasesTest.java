package gradus.exercises.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.grading.allowlist.StudentClassLoader;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;
import gradus.grading.curriculum.StubMaker;
import gradus.grading.result.Outcome;
import gradus.grading.run.Grader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that the report of an exception shows the case in which a method has thrown it. */
class ThrownCasesTest {

  @Test
  @Tag("kit")
  void everyMethodThatThrowsIsShownItsCase(@TempDir Path output) throws IOException {
    List<String> without = new ArrayList<>();
    for (Exercise exercise : Curriculum.exercises().toList()) {
      if (exercise.isFinale()) {
        continue;
      }
      Outcome outcome = gradeThrowing(exercise, output.resolve(exercise.id()));
      assertEquals(Status.DOES_NOT_RUN, outcome.status(), outcome.report()::toString);
      assertEquals("IllegalStateException: thrown", outcome.lines().get(0));
      if (outcome.given().isEmpty()) {
        without.add(exercise.id());
      }
    }
    assertEquals(List.of(), without);
  }

  private static Outcome gradeThrowing(Exercise exercise, Path output) throws IOException {
    String path = "gradus/exercises/%s/%s.java".formatted(exercise.folder(), exercise.file());
    String stub = StubMaker.of(Files.readString(Reference.SOURCES.resolve(path)));
    String throwing =
        stub.replace(
            "NotImplementedException(\"%s\")".formatted(exercise.label()),
            "IllegalStateException(\"thrown\")");
    try (MemoryCompiler compiler = new MemoryCompiler()) {
      compiler.compile(Map.of(path, throwing), output);
    }
    try (StudentClassLoader classes =
        new StudentClassLoader(Reference.foldersBehind(output), true)) {
      return Grader.grade(classes, List.of(exercise), Reference.SETTINGS).of(exercise).outcome();
    }
  }
}
