package gradus.exercises.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.bank.Change;
import gradus.grading.bank.Change.Kind;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Step;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Checks the grader: every mistake of the bank fails in its own exercise, in no other, and gets its
 * diagnosis; every alternative passes.
 */
class BankTest {

  /** Change them with the bank: a number that falls by itself is a defect. */
  private static final int MISTAKES = 392;

  private static final int ALTERNATIVES = 95;

  private static final int FEWEST_MISTAKES = 3;

  /** Each process has one grader, and two processes use both cores. */
  private static final int WORKERS = 2;

  @Test
  @Tag("kit")
  void everyChangeIsGradedAsTheBankSays() throws IOException, InterruptedException {
    List<Process> workers = new ArrayList<>();
    for (int i = 0; i < WORKERS; i++) {
      workers.add(start(i));
    }
    int graded = 0;
    StringBuilder complaints = new StringBuilder();
    for (Process worker : workers) {
      String output = new String(worker.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(0, worker.waitFor(), output);
      List<String> lines = new ArrayList<>(output.lines().toList());
      graded += Integer.parseInt(lines.remove(lines.size() - 1));
      lines.forEach(line -> complaints.append(line).append('\n'));
    }
    assertEquals("", complaints.toString());
    assertEquals(MISTAKES + ALTERNATIVES, graded);
  }

  private static Process start(int share) throws IOException {
    // Each change runs only for a moment, too short to be worth optimising.
    List<String> options = List.of("-XX:TieredStopAtLevel=1");
    return Reference.start(
        BankProof.class, options, String.valueOf(share), String.valueOf(WORKERS));
  }

  @Test
  void everyMethodHasMistakesAndAnAlternative() throws IOException {
    Map<Exercise, List<Change>> mistakes = byMethod(Kind.MISTAKE, MISTAKES);
    Map<Exercise, List<Change>> alternatives = byMethod(Kind.ALTERNATIVE, ALTERNATIVES);
    for (Step step : Curriculum.STEPS) {
      for (Exercise exercise : step.exercises()) {
        int count = mistakes.getOrDefault(exercise, List.of()).size();
        assertTrue(count >= FEWEST_MISTAKES, () -> exercise.id() + ": mistakes");
        assertTrue(alternatives.containsKey(exercise), () -> exercise.id() + ": alternatives");
      }
    }
  }

  private static Map<Exercise, List<Change>> byMethod(Kind kind, int count) throws IOException {
    List<Change> changes = Change.readAll(Reference.BANK, kind);
    assertEquals(count, changes.size(), kind.toString());
    return changes.stream().collect(Collectors.groupingBy(Change::exercise));
  }

  @Test
  void namesSayTheStep() throws IOException {
    for (Kind kind : Kind.values()) {
      for (Change change : Change.readAll(Reference.BANK, kind)) {
        assertTrue(change.name().startsWith(change.step().folder() + "/"), change.name());
      }
    }
  }
}
