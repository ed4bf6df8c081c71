package gradus.exercises.lessons;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks the rules that all lessons share. */
@Tag("kit")
class LessonsTest {

  private static final List<String> FIRST = List.of("Why this step", "The idea", "By hand");

  /** Where something is left to derive. */
  private static final List<String> TO_DERIVE = List.of("A sibling, derived", "Your turn");

  /** Where nothing is. */
  private static final List<String> DERIVED = List.of("Where it comes from");

  private static final List<String> LAST =
      List.of(
          "Shapes",
          "What goes wrong",
          "What to write",
          "Now look at it",
          "One question further",
          "Worth reading");

  private static final int LONGEST = 280;

  /** A link to a page, and a sentence that says what one gets from it. */
  private static final Pattern WORTH_READING =
      Pattern.compile(
          "- \\[[^\\]]+\\]\\(https?://[^)\\s]+\\)[^.]*: \\p{L}.{30,}\\.", Pattern.DOTALL);

  static Stream<Step> steps() {
    return Curriculum.STEPS.stream();
  }

  @ParameterizedTest
  @MethodSource("steps")
  void aLessonHasATest(Step step) {
    String test = String.format(Locale.ROOT, "%s.Lesson%02dTest", packageName(), step.number());
    Class<?> numbers = assertDoesNotThrow(() -> Class.forName(test));
    assertTrue(LessonTest.class.isAssignableFrom(numbers), test);
  }

  private static String packageName() {
    return LessonsTest.class.getPackageName();
  }

  @ParameterizedTest
  @MethodSource("steps")
  void aLessonHasTheSameParts(Step step) {
    Lesson lesson = Lesson.of(step.number());
    List<String> lines = lesson.text().lines().toList();
    String title = String.format(Locale.ROOT, "# %02d %s", step.number(), step.title());
    assertEquals(title, lines.get(0));
    List<String> headings =
        lines.stream()
            .filter(line -> line.startsWith("## "))
            .map(line -> line.substring(3))
            .toList();
    boolean isToDerive = DerivationsTest.exercises(step).findAny().isPresent();
    List<String> middle = isToDerive ? TO_DERIVE : DERIVED;
    assertEquals(
        Stream.of(FIRST, middle, LAST).flatMap(List::stream).toList(),
        headings,
        lesson.file().toString());
    assertTrue(
        lines.size() <= LONGEST, () -> "%s has %d lines".formatted(lesson.file(), lines.size()));
  }

  @ParameterizedTest
  @MethodSource("steps")
  void aLessonSaysWhatToWriteAndWhatMayBeUsed(Step step) {
    Lesson lesson = Lesson.of(step.number());
    String oneLine = lesson.text().replaceAll("\\s+", " ");
    for (Exercise exercise : step.exercises()) {
      String row = "| `%s` | %d |".formatted(exercise.id(), exercise.points());
      assertTrue(lesson.text().contains(row), () -> lesson.file() + " has no row " + row);
      String rule = BoardExcerpt.allowed(exercise);
      assertTrue(
          oneLine.contains(rule), () -> "%s does not say: %s".formatted(lesson.file(), rule));
    }
  }

  @ParameterizedTest
  @MethodSource("steps")
  void aLessonGivesNothingAway(Step step) {
    Lesson lesson = Lesson.of(step.number());
    assertEquals(List.of(), SolutionCode.linesIn(lesson.text(), step), lesson.file().toString());
  }

  @ParameterizedTest
  @MethodSource("steps")
  void aLessonHasAPictureAndItsLinksLeadSomewhere(Step step) {
    Lesson lesson = Lesson.of(step.number());
    assertTrue(lesson.text().contains("](figures/"), lesson.file() + " has no figure");
    Links.assertLeadSomewhere(lesson.file(), lesson.text());
  }

  @ParameterizedTest
  @MethodSource("steps")
  void aLessonHasThreePagesWorthReading(Step step) {
    Lesson lesson = Lesson.of(step.number());
    List<String> pages = List.of(lesson.section("Worth reading").split("\n(?=- )"));
    assertEquals(3, pages.size(), lesson.file().toString());
    for (String page : pages) {
      assertTrue(WORTH_READING.matcher(page).matches(), () -> "a link, and what it gives: " + page);
    }
  }

  @Test
  void theLinksOfTheWayInLeadSomewhere() {
    Path file = Path.of("..", "exercises", "README.md");
    Links.assertLeadSomewhere(file, Lesson.read(file));
  }

  @Test
  void everyFigureIsShown() throws IOException {
    StringBuilder all = new StringBuilder();
    steps()
        .forEach(
            step ->
                all.append(Lesson.of(step.number()).text())
                    .append(Lesson.derivation(step.number()).text()));
    try (Stream<Path> figures = Files.list(Lesson.FOLDER.resolve("figures"))) {
      figures.forEach(
          figure -> {
            String link = "figures/" + figure.getFileName() + ")";
            assertTrue(all.indexOf(link) >= 0, () -> "nobody shows " + figure);
          });
    }
  }

  /** The README of the exercises has a row for every step, with its points and a link. */
  @Test
  void theWayInListsEveryStep() {
    String text = Lesson.read(Path.of("..", "exercises", "README.md"));
    steps()
        .forEach(
            step -> {
              String link = "(lessons/" + Lesson.of(step.number()).file().getFileName() + ")";
              String points = String.valueOf(sumOfPoints(step));
              String row =
                  text.lines()
                      .filter(line -> line.startsWith("|") && line.contains(link))
                      .findFirst()
                      .orElse("");
              assertTrue(
                  row.matches("\\|.*\\| \\+?" + points + " \\|"),
                  () -> "no row with %s and %s points: %s".formatted(link, points, row));
            });
  }

  private static int sumOfPoints(Step step) {
    return step.exercises().stream().mapToInt(Exercise::points).sum();
  }

  /** The checks reject a wrong number. */
  @Test
  void aNumberThatNothingComputesIsFound() {
    Lesson lesson = Lesson.parse(Path.of("a lesson"), "It is 0.75, not −0.25, nor 7.5e-3.");
    lesson.number("0.75", 3 / 4.0);
    lesson.number("-0.25", -1 / 4.0);
    assertEquals(List.of("7.5e-3"), lesson.unclaimed());
    assertAll(
        () -> assertThrows(AssertionError.class, () -> lesson.number("0.75", 0.756)),
        () -> assertThrows(AssertionError.class, () -> lesson.number("0.7", 0.7)),
        () -> assertThrows(AssertionError.class, () -> lesson.number("5e-3", 5e-3)));
  }

  @Test
  void aLineOfTheSolutionIsFound() {
    Step activations = Curriculum.STEPS.get(1);
    assertEquals(List.of(), SolutionCode.linesIn("y (1 − y)", activations));
    assertEquals(
        List.of("output*(1-output)"),
        SolutionCode.linesIn("Write `output*(1 - output)`.", activations));
  }
}
