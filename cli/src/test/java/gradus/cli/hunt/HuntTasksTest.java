package gradus.cli.hunt;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import gradus.cli.hunt.HuntTask.Spot;
import gradus.cli.hunt.HuntTask.WrongCause;
import gradus.cli.kit.KitFolder;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Step;
import gradus.grading.text.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks the tasks of the hunt against the solutions and the bank. */
@Tag("kit")
class HuntTasksTest {

  /** Change it with the tasks: a number that falls by itself is a defect. */
  private static final int TASKS = 49;

  private static final int FEWEST_OF_A_STEP = 3;

  private static final int CAUSES = 5;

  private static final int WIDTH = 80;

  private static final int SHORTEST_WORD = 4;

  private static final KitFolder KIT = new KitFolder(Path.of("").toAbsolutePath().getParent());

  private static final HuntSource SOURCE = new HuntSource(KIT);

  static Stream<HuntTask> tasks() {
    return HuntFile.readAll(KIT, Assertions::fail).stream();
  }

  @Test
  void everyStepHasSome() {
    assertEquals(TASKS, tasks().count());
    for (Step step : Curriculum.STEPS) {
      long count = tasks().filter(task -> task.step().equals(step)).count();
      assertTrue(count >= FEWEST_OF_A_STEP, () -> step.number() + " has " + count);
    }
    Set<String> mistakes = tasks().map(HuntTask::mistake).collect(Collectors.toSet());
    assertEquals(TASKS, mistakes.size());
  }

  @ParameterizedTest
  @MethodSource("tasks")
  void theWrongLineIsWhatTheMistakeHasChanged(HuntTask task) {
    if (isExchange(task)) {
      return;
    }
    List<AbstractDelta<String>> changes =
        DiffUtils.diff(SOURCE.right(task), SOURCE.mistaken(task)).getDeltas();
    Set<Integer> changed = new HashSet<>();
    Set<Spot> gaps = new HashSet<>();
    for (AbstractDelta<String> change : changes) {
      int first = change.getTarget().getPosition() + 1;
      IntStream.range(0, change.getTarget().size()).forEach(i -> changed.add(first + i));
      if (change.getTarget().size() == 0) {
        gaps.add(new Spot(first - 1, first));
      }
    }
    List<Spot> spots = task.spots();
    assertFalse(changes.isEmpty());
    assertTrue(
        spots.stream().filter(spot -> !spot.isGap()).allMatch(p -> changed.contains(p.first())),
        () -> spots + " but changed are " + changed);
    assertTrue(
        spots.stream().anyMatch(spot -> !spot.isGap() || gaps.contains(spot)),
        () -> spots + " but lines are missing at " + gaps);
    assertTrue(spots.stream().allMatch(spot -> spot.last() <= spot.first() + 1));
  }

  /** Whether two lines have changed spots: a comparison finds only one of them. */
  private static boolean isExchange(HuntTask task) {
    List<String> code = new ArrayList<>(SOURCE.mistaken(task));
    int first = task.spots().get(0).first();
    int last = task.spots().get(task.spots().size() - 1).last();
    Collections.swap(code, first - 1, last - 1);
    return first != last && code.equals(SOURCE.right(task));
  }

  @ParameterizedTest
  @MethodSource("tasks")
  void theCodeGivesNothingAway(HuntTask task) {
    for (String line : SOURCE.mistaken(task)) {
      assertFalse(line.contains("//") || line.contains("/*") || line.contains("@"), line);
    }
  }

  @ParameterizedTest
  @MethodSource("tasks")
  void everyRightLineHasASentence(HuntTask task) {
    List<String> code = SOURCE.mistaken(task);
    Set<Integer> wrong = task.spots().stream().map(Spot::first).collect(Collectors.toSet());
    for (int number = 1; number <= code.size(); number++) {
      String line = code.get(number - 1).strip();
      boolean isWrong = wrong.contains(number) && !task.spots().get(0).isGap();
      boolean isUsual = !HuntSheet.usual(line).isEmpty();
      boolean isSaid = task.lines().containsKey(number);
      String message = "line %d: %s".formatted(number, line);
      assertTrue(isWrong || isUsual || isSaid, message);
      assertFalse(isSaid && (isWrong || line.isEmpty() || line.equals("}")), message);
    }
    assertTrue(task.lines().keySet().stream().allMatch(number -> number <= code.size()));
  }

  @ParameterizedTest
  @MethodSource("tasks")
  void ofFiveCausesOneIsTheBanks(HuntTask task) {
    HuntSheet sheet = HuntSheet.of(KIT, task, new Random(1));
    assertEquals(CAUSES, sheet.causes().size());
    Set<String> sentences =
        sheet.causes().stream().map(HuntSheet.Choice::sentence).collect(Collectors.toSet());
    assertEquals(CAUSES, sentences.size());
    assertEquals(1, sheet.causes().stream().filter(HuntSheet.Choice::isRight).count());
    assertFalse(task.others().stream().map(WrongCause::text).anyMatch(task.mistake()::equals));
    assertSaysTheSame(task.cause(), task.change(KIT).sentence());
    for (HuntSheet.Choice choice : sheet.causes()) {
      assertTrue(choice.sentence().endsWith("."), choice.sentence());
      assertTrue(choice.isRight() || choice.lesson().endsWith("."), choice.lesson());
    }
  }

  /** A cause in other words than the bank's has at least half of its words from there. */
  private static void assertSaysTheSame(String cause, String sentence) {
    Set<String> words = words(cause);
    long same = words.stream().filter(words(sentence)::contains).count();
    assertTrue(2 * same >= words.size(), () -> cause + " is not: " + sentence);
  }

  private static Set<String> words(String sentence) {
    return Stream.of(sentence.split("\\P{L}+", -1))
        .filter(word -> word.length() >= SHORTEST_WORD)
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource("tasks")
  void itSaysWhatIsToBeLearnt(HuntTask task) {
    assertAll(
        () -> assertFalse(task.title().isEmpty()),
        () -> assertFalse(task.story().isEmpty()),
        () -> assertFalse(task.picture().isEmpty()),
        () -> assertFalse(task.after().isEmpty()));
    for (String line : task.picture()) {
      assertTrue(Text.columns(line) <= WIDTH, line);
    }
  }
}
