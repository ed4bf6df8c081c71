package gradus.cli.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.cli.KitCopy;
import gradus.grading.bank.Change;
import gradus.grading.bank.Change.Kind;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Step;
import gradus.grading.version.ChosenMistakes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/**
 * Every chosen mistake and every alternative of the traced steps, saved by a student and seen on
 * the page. {@code TraceTest} of the solutions says which mistakes no small pass can show.
 */
@Tag("browser")
class TraceBrowserTest {

  private static final String ROOT = "exercises/src/main/java/";

  @TempDir private static Path folder;

  private static RunningLab lab;
  private static KitCopy kit;
  private static Browser browser;

  @BeforeAll
  static void open() {
    kit = RunningLab.kit(folder);
    lab = RunningLab.start(kit);
    browser = Browser.open(folder.resolve("profile"));
  }

  @AfterAll
  static void close() {
    browser.close();
    lab.close();
  }

  @ParameterizedTest
  @CsvSource({"6, 10, 15", "7, 15, 17", "8, 7, 10", "9, 7, 13", "13, 16, 20"})
  void theFirstWrongPlaceIsThatOfTheMistake(int number, int marked, int chosen) throws IOException {
    Step step = Curriculum.step(number);
    Set<String> marks = new TreeSet<>();
    int chosenHere = 0;
    List<String> names =
        step.exercises().stream()
            .flatMap(exercise -> chosenMistakes().of(exercise).stream())
            .toList();
    for (Change change : changes(Kind.MISTAKE, step)) {
      if (names.contains(change.name())) {
        chosenHere++;
        String first = firstMistake(change);
        // A page that was looked at while its save was being graded may have been made anew.
        first = first.isEmpty() ? firstMistake(change) : first;
        if (!first.isEmpty()) {
          assertEquals(change.exercise().id(), first, change.name());
          marks.add(change.name());
        }
      }
    }
    assertEquals(marked, marks.size(), () -> "marked: " + marks);
    assertEquals(chosen, chosenHere);
  }

  @ParameterizedTest
  @CsvSource({"6", "7", "8", "9", "13"})
  void noAlternativeIsMarked(int number) throws IOException {
    for (Change change : changes(Kind.ALTERNATIVE, Curriculum.step(number))) {
      assertEquals("", firstMistake(change), change.name());
    }
  }

  private static ChosenMistakes chosenMistakes() {
    try {
      return ChosenMistakes.read(kit.folder().paths().bank());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<Change> changes(Kind kind, Step step) throws IOException {
    return Change.readAll(kit.folder().paths().bank(), kind).stream()
        .filter(change -> change.step().equals(step))
        .toList();
  }

  /** The method of the first place that is marked; empty if none is, in any expression. */
  private static String firstMistake(Change change) throws IOException {
    Step step = change.step();
    for (String file : Set.copyOf(step.exercises().stream().map(each -> each.file()).toList())) {
      lab.solve(step.folder(), file);
    }
    kit.write(ROOT + change.path(), change.applyTo(kit.root().resolve("solutions/src/main/java")));
    browser.go(lab.at("#trace/" + step.label())).sees("#told", " / ");
    List<String> choices = browser.texts(".controls select[aria-label] option");
    for (int i = 0; i < Math.max(1, choices.size()); i++) {
      if (i > 0) {
        String choice = URLEncoder.encode(choices.get(i), StandardCharsets.UTF_8);
        browser.go(lab.at("#trace/%s?choice=%s".formatted(step.label(), choice)));
        browser.sees("#told", " / ");
      }
      browser.press(Keys.END).matches("#told", "(?s).*?\\b(\\d+) / \\1\\b.*");
      String first = browser.attribute("table.steps tr:is(.wrong, .no-answer)", "data-exercise");
      if (!first.isEmpty()) {
        browser.sees("#told", "irst wrong place");
        return first;
      }
    }
    return "";
  }
}
