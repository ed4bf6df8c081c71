package gradus.exercises.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Step;
import gradus.grading.example.ExampleVerdict.Status;
import gradus.grading.example.MethodExamples.Ran;
import gradus.grading.example.StepExamples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that malicious examples are refused or stopped, and that none harms another. */
class HostileExamplesTest {

  private static final Step STEP = Curriculum.step(7);

  private static final String HEAD =
      """
      package gradus.exercises.step07;

      import static gradus.grading.expect.Expect.expect;

      import gradus.grading.expect.ExampleOf;
      import gradus.math.Matrix;
      import java.nio.file.*;
      import java.util.*;

      class Examples {
        static final List<long[]> KEPT = new ArrayList<>();
        final DenseLayer layer = DenseLayer.withoutBias(Matrix.row(2));

      """;

  private static final String GOOD =
      "expect(layer.inputGradient(Matrix.row(3))).toBe(Matrix.row(6));";

  @TempDir Path folder;

  private Map<String, Status> run(Map<String, String> bodies)
      throws IOException, InterruptedException {
    StringBuilder text = new StringBuilder(HEAD);
    bodies.forEach(
        (name, body) ->
            text.append("  @ExampleOf(\"DenseLayer.inputGradient\")\n")
                .append("  void %s() throws Throwable { %s }\n".formatted(name, body)));
    StepExamples found =
        ExampleKit.in(folder).withBudget(1).run(STEP, text.append("}\n").toString());
    assertEquals(0, found.messages().size(), found.messages().toString());
    Map<String, Status> statuses = new TreeMap<>();
    for (Ran ran : found.methods().get(3).examples()) {
      statuses.put(ran.example().name(), ran.verdict().status());
    }
    return statuses;
  }

  @Test
  @Tag("kit")
  void eachIsStoppedAndTheOthersGoOn() throws IOException, InterruptedException {
    Path forged = folder.resolve("forged");
    Map<String, String> bodies = new TreeMap<>();
    bodies.put("a", GOOD);
    bodies.put("exits", "System.exit(0);");
    bodies.put("fills", "while (true) { KEPT.add(new long[1 << 20]); }");
    bodies.put("floods", "while (true) { System.out.println(\"flood\"); }");
    bodies.put("halts", "Runtime.getRuntime().halt(0);");
    bodies.put("hangs", "for (long i = 0; ; i++) { if (i < -1) { break; } }");
    bodies.put("hides", "try { expect(1).toBe(2); } catch (Throwable hidden) { } " + GOOD);
    bodies.put("nests", "nests();");
    bodies.put("reads", "expect(Files.readString(Path.of(\"pom.xml\")).length()).toBe(1);");
    bodies.put("reflects", "expect(layer.getClass().getDeclaredMethods().length).toBe(1);");
    bodies.put("starts", "new Thread(() -> {}).start();");
    bodies.put("waits", "new java.util.concurrent.ArrayBlockingQueue<String>(1).take();");
    bodies.put("writes", "Files.writeString(Path.of(\"%s\"), \"\");".formatted(forged));
    bodies.put("z", GOOD);
    Map<String, Status> expected = new TreeMap<>();
    bodies.keySet().forEach(name -> expected.put(name, Status.NOT_ALLOWED));
    expected.putAll(
        Map.of(
            "a", Status.ACCEPTED,
            "fills", Status.DOES_NOT_RUN,
            "floods", Status.TOO_SLOW,
            "hangs", Status.TOO_SLOW,
            "hides", Status.REFUSES,
            "nests", Status.DOES_NOT_RUN,
            "waits", Status.TOO_SLOW,
            "z", Status.ACCEPTED));
    assertEquals(expected, run(bodies));
    assertFalse(Files.exists(forged));
  }

  @Test
  @Tag("kit")
  void whatCannotBeLoadedIsNoExample() throws IOException, InterruptedException {
    String text =
        HEAD
            + "  static { if (true) { throw new IllegalStateException(); } }\n"
            + "  @ExampleOf(\"DenseLayer.inputGradient\") void one() { "
            + GOOD
            + " }\n}\n";
    StepExamples found = ExampleKit.in(folder).run(STEP, text);
    assertEquals(Status.DOES_NOT_RUN, found.methods().get(3).examples().get(0).verdict().status());
  }

  @Test
  @Tag("kit")
  void aFileThatDoesNotCompileSaysSo() throws IOException, InterruptedException {
    StepExamples found = ExampleKit.in(folder).run(STEP, HEAD + "  void {\n}\n");
    assertFalse(found.messages().isEmpty());
    assertFalse(found.isDone());
    StepExamples elsewhere = ExampleKit.in(folder.resolve("other")).run(STEP, "package other;\n");
    assertTrue(elsewhere.messages().get(0).text().contains("its first line must be package"));
  }
}
