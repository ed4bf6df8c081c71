package gradus.exercises.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.allowlist.StudentClassLoader;
import gradus.grading.bank.Change;
import gradus.grading.bank.Change.Kind;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Status;
import gradus.grading.result.Outcome;
import gradus.grading.run.Grader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests which part the finale suspects when it fails. */
class FinaleSuspectsTest {

  @ParameterizedTest
  @CsvSource({
    "step05/step-uphill, step05/GradientDescent",
    "step07/weight-gradient-turned-round, step07/DenseLayer",
    "step08/backward-turned-round, step08/SigmoidLayer",
    "step10/momentum-uphill, step10/Momentum",
    "step11/initial-weights-zero, step11/XorNetwork.initialWeights"
  })
  void thePartIsSuspectedThatTheKitsOwnMakesGood(String mistake, String part) throws IOException {
    Outcome outcome = finale(mistake);
    assertEquals(Status.WRONG, outcome.status(), () -> outcome.report().toString());
    String last = outcome.lines().get(outcome.lines().size() - 1);
    assertEquals("with the kit's own in its place they do: suspect " + part, last);
  }

  @Test
  void whereTwoPartsAreWrongNoSingleOneIsNamed() throws IOException {
    Outcome outcome = finale("step07/weight-gradient-turned-round", "step11/initial-weights-zero");
    String last = outcome.lines().get(outcome.lines().size() - 1);
    assertTrue(last.endsWith("at least two are to blame"), last);
  }

  @Test
  void whatTrainsIsSaidInTheStudentsWords() throws IOException {
    String report = finale("step10/momentum-uphill").report().toString();
    assertTrue(report.contains("trained by your Momentum, with your BinaryCrossEntropy"), report);
  }

  @Test
  void ofPartsThatLearnNothingIsSaid() throws IOException {
    assertEquals(Status.PASSES, finale().status());
  }

  /** The finale's outcome with mistakes of the bank. */
  private static Outcome finale(String... mistakes) throws IOException {
    Map<String, String> sources = new TreeMap<>();
    for (Change change : Change.readAll(Reference.BANK, Kind.MISTAKE)) {
      if (List.of(mistakes).contains(change.name())) {
        sources.put(change.path(), change.applyTo(Reference.SOURCES));
      }
    }
    assertEquals(mistakes.length, sources.size());
    Path output = Files.createTempDirectory("gradus");
    try (MemoryCompiler compiler = new MemoryCompiler()) {
      if (!sources.isEmpty()) {
        compiler.compile(sources, output);
      }
      try (StudentClassLoader classes =
          new StudentClassLoader(Reference.foldersBehind(output), true)) {
        return Grader.grade(classes, List.of(Curriculum.FINALE), Reference.SETTINGS)
            .of(Curriculum.FINALE)
            .outcome();
      }
    } finally {
      Folders.delete(output);
    }
  }
}
