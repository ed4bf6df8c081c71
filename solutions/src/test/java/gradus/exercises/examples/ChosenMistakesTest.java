package gradus.exercises.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.exercises.kit.Reference;
import gradus.grading.bank.Change;
import gradus.grading.bank.Change.Kind;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;
import gradus.grading.version.ChosenMistakes;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Checks that every method from step 02 on has three to six chosen mistakes, all of the bank's. */
class ChosenMistakesTest {

  private static final int CHOSEN = 183;
  private static final int METHODS = 42;

  private static final Set<Status> FAILING = Set.of(Status.WRONG, Status.DOES_NOT_RUN);

  @Test
  void everyMethodHasThreeToSix() throws IOException {
    ChosenMistakes chosen = ChosenMistakes.read(Reference.BANK);
    int methods = 0;
    for (Exercise exercise : Curriculum.exercises().toList()) {
      int count = chosen.of(exercise).size();
      boolean isAsked = exercise.step() >= ExampleKit.FIRST_STEP;
      methods += isAsked ? 1 : 0;
      assertTrue(isAsked ? count >= 3 && count <= 6 : count == 0, exercise.id());
    }
    assertEquals(METHODS, methods);
  }

  @Test
  void eachIsAWrongAnswerToItsMethod() throws IOException {
    Map<String, Change> bank = new HashMap<>();
    Change.readAll(Reference.BANK, Kind.MISTAKE).forEach(one -> bank.put(one.name(), one));
    Set<String> seen = new HashSet<>();
    for (Map.Entry<Exercise, List<String>> chosen :
        ChosenMistakes.read(Reference.BANK).files().entrySet()) {
      for (String name : chosen.getValue()) {
        assertTrue(bank.containsKey(name), name);
        assertEquals(chosen.getKey(), bank.get(name).exercise(), name);
        assertTrue(FAILING.contains(bank.get(name).status()), name);
        assertTrue(seen.add(name), name);
      }
    }
    assertEquals(CHOSEN, seen.size());
  }
}
