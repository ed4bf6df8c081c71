package gradus.exercises.factory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.grading.curriculum.Curriculum;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerPoolTest {

  private static final Variant VARIANT =
      new Variant(
          Curriculum.find("Matrices.multiply").orElseThrow(),
          "solution",
          List.of("a rule"),
          List.of(),
          Map.of("Matrices.java", "class Matrices {}"));

  @TempDir Path folder;

  @Test
  void whatThisGraderHasDecidedIsDone() throws IOException {
    Files.writeString(WorkerPool.journal(folder), line(Verdict.of("wrong", 1, List.of())));
    assertEquals(0, left());
  }

  @Test
  void whatAnotherGraderHasDecidedIsNotRead() throws IOException {
    String line = line(Verdict.of("wrong", 1, List.of()));
    Files.writeString(folder.resolve("journal-0123456789abcdef"), line);
    Files.writeString(folder.resolve("journal"), line);
    assertEquals(1, left());
  }

  @Test
  void whatTheMachineHasDecidedOrHalfALineIsNotDone() throws IOException {
    String starved = line(Verdict.of(Verdict.STARVED, 1, List.of()));
    String half = VARIANT.key() + "\twro";
    Files.writeString(WorkerPool.journal(folder), starved + half);
    assertEquals(1, left());
  }

  private int left() throws IOException {
    return new WorkerPool(List.of(VARIANT), folder).left();
  }

  private static String line(Verdict verdict) {
    return VARIANT.key() + '\t' + verdict.line() + '\n';
  }
}
