package gradus.exercises.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradus.grading.allowlist.StudentClassLoader;
import gradus.grading.bank.Change;
import gradus.grading.bank.Change.Kind;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Step;
import gradus.grading.trace.TraceRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Traces the solutions, the alternatives and the chosen mistakes of all steps with a trace. */
@Tag("kit")
class TraceTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final List<Step> STEPS =
      List.of(6, 7, 8, 9, 13).stream().map(Curriculum::step).toList();

  private static final Set<String> IS_MISTAKE = Set.of("wrong", "no-answer");

  /** What one small pass cannot show: an epoch, what stays behind for the next call, overflow. */
  private static final List<String> UNSEEN =
      List.of(
          "step06/epoch-moves-the-output-weights-first",
          "step06/epoch-one-example-after-the-other",
          "step06/epoch-uphill",
          "step06/epoch-without-the-hidden-layer",
          "step06/epoch-without-the-learning-rate",
          "step07/forward-forgets-the-input",
          "step07/forward-wants-a-bias",
          "step08/forward-overflows",
          "step08/forward-stores-the-first-output",
          "step08/forward-stores-the-input",
          "step09/backward-twice",
          "step09/backward-zeroes-the-gradients",
          "step09/zero-gradients-and-values",
          "step09/zero-gradients-by-multiplying",
          "step09/zero-gradients-does-nothing",
          "step09/zero-gradients-of-the-first-layer",
          "step13/backward-of-the-old-gradients",
          "step13/backward-overwrites-what-came-before",
          "step13/pow-by-logarithms",
          "step13/tanh-overflows");

  private final MemoryCompiler compiler = new MemoryCompiler();

  @Test
  void theSolutionsAreRightEverywhere() throws IOException {
    try (StudentClassLoader classes = new StudentClassLoader(Reference.FOLDERS, true)) {
      for (Step step : STEPS) {
        for (JsonNode trace : traces(classes, step)) {
          for (JsonNode each : trace.get("steps")) {
            assertTrue(
                Set.of("given", "right").contains(each.get("state").asText()),
                () -> step.label() + ": " + each);
          }
        }
      }
    }
  }

  /** Change it with the bank: a number that falls by itself is a defect. */
  @Test
  void noAlternativeIsMarked() throws IOException {
    int traced = 0;
    for (Change change : changes(Kind.ALTERNATIVE)) {
      assertEquals(Optional.empty(), firstMistake(change), change.name());
      traced++;
    }
    assertEquals(37, traced);
  }

  /**
   * The first mark is at the method with the mistake, wherever the mistake shows in small cases.
   */
  @Test
  void aChosenMistakeIsMarkedAtItsMethod() throws IOException {
    Set<String> chosen = chosen();
    List<String> unmarked = new ArrayList<>();
    int marked = 0;
    for (Change change : changes(Kind.MISTAKE)) {
      if (chosen.contains(change.name())) {
        Optional<String> first = firstMistake(change);
        if (first.isPresent()) {
          assertEquals(change.exercise().id(), first.get(), change.name());
          marked++;
        } else {
          unmarked.add(change.name());
        }
      }
    }
    assertEquals(UNSEEN, unmarked);
    assertEquals(55, marked);
  }

  private static List<Change> changes(Kind kind) throws IOException {
    return Change.readAll(Reference.BANK, kind).stream()
        .filter(change -> STEPS.contains(change.step()))
        .toList();
  }

  private static Set<String> chosen() throws IOException {
    Set<String> names = new TreeSet<>();
    for (String line : Files.readAllLines(Reference.BANK.resolve("chosen-mistakes.txt"))) {
      if (line.strip().startsWith("step")) {
        names.add(line.strip());
      }
    }
    return names;
  }

  /** The exercise of the first place that is marked, in any of the step's traces. */
  private Optional<String> firstMistake(Change change) throws IOException {
    Path output = Files.createTempDirectory("gradus");
    try {
      compiler.compile(Map.of(change.path(), change.applyTo(Reference.SOURCES)), output);
      try (StudentClassLoader classes =
          new StudentClassLoader(Reference.foldersBehind(output), true)) {
        for (JsonNode trace : traces(classes, change.step())) {
          for (JsonNode each : trace.path("steps")) {
            if (IS_MISTAKE.contains(each.get("state").asText())) {
              return Optional.of(each.get("exercise").asText());
            }
          }
        }
      }
      return Optional.empty();
    } finally {
      Folders.delete(output);
    }
  }

  private static List<JsonNode> traces(StudentClassLoader classes, Step step) throws IOException {
    TraceRunner runner = new TraceRunner(classes, Reference.SETTINGS.withBudget(2));
    List<JsonNode> traces = new ArrayList<>();
    traces.add(JSON.readTree(runner.trace(step, "{}")));
    for (JsonNode choice : traces.get(0).path("choices")) {
      String request = JSON.createObjectNode().put("choice", choice.asText()).toString();
      traces.add(JSON.readTree(runner.trace(step, request)));
    }
    return traces;
  }
}
