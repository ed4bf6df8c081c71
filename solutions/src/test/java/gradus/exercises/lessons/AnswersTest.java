package gradus.exercises.lessons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.exercises.kit.KnownFormulas;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Proves that the answers of what is derived stand on the derivation pages, and nowhere before. */
@Tag("kit")
class AnswersTest {

  private static final AnswerForms FORMS = AnswerForms.read();

  private static final Path KIT = Path.of("..");
  private static final Path STUBS = KIT.resolve("exercises/src/main/java");

  /** The folders of the sources in which the sentences of boards and commands are written. */
  private static final List<String> SPEAKING =
      List.of(
          "exercises/src/test/java",
          "exercises/grading/src/main/java",
          "nn/src/main/java/gradus/nn/mistake",
          "nn/src/main/java/gradus/nn/formula",
          "nn/src/main/java/gradus/nn/program",
          "cli/src/main/java");

  /** Code that watch puts into a copy of the kit to measure itself; nobody is shown it. */
  private static final String NOT_SAID = "input.transpose().multiply(outputGradient)";

  /** Its answer is that of {@code Activations.tanhDerivative} once more. */
  private static final String KNOWN_SINCE_STEP_02 = "Value.tanh";

  static Stream<Step> steps() {
    return Curriculum.STEPS.stream();
  }

  static Stream<Exercise> derivable() {
    return Curriculum.exercises().filter(Exercise::isDerivable);
  }

  @Test
  void everyDerivableMethodHasForms() {
    assertEquals(derivable().collect(Collectors.toSet()), FORMS.all().keySet());
    assertEquals(19, FORMS.all().size());
    assertEquals(128, FORMS.all().values().stream().mapToInt(List::size).sum());
  }

  /** A form is no form if nothing that it is meant for has it. */
  @Test
  void everyFormFindsItsSamples() {
    int samples = 0;
    for (Map.Entry<Exercise, List<AnswerForms.Form>> entry : FORMS.all().entrySet()) {
      for (AnswerForms.Form form : entry.getValue()) {
        assertFalse(form.samples().isEmpty(), form.toString());
        for (String sample : form.samples()) {
          AnswerText text = AnswerText.of(sample);
          assertTrue(form.in(text).findAny().isPresent(), () -> form + " does not find " + text);
          samples++;
        }
      }
    }
    assertEquals(180, samples);
  }

  @Test
  void aPlantedAnswerIsFoundInAStubAndInALesson() {
    String stub = Lesson.read(STUBS.resolve("gradus/exercises/step01/Matrices.java"));
    String lesson = Lesson.of(4).text();
    int found = 0;
    for (Map.Entry<Exercise, List<AnswerForms.Form>> entry : FORMS.all().entrySet()) {
      for (AnswerForms.Form form : entry.getValue()) {
        String answer = form.samples().get(0);
        List<Exercise> one = List.of(entry.getKey());
        String inStub =
            stub.replaceFirst(
                "/\\*\\*\n", Matcher.quoteReplacement("/**\n * <p>So " + answer + "\n"));
        String inLesson = lesson.replace("\n## Shapes\n", "\nSo " + answer + ".\n\n## Shapes\n");
        assertFalse(FORMS.in(inStub, one).isEmpty(), answer);
        assertFalse(FORMS.in(inLesson, one).isEmpty(), answer);
        found++;
      }
    }
    assertEquals(128, found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Formula: <i>L = 1/N Σ<sub>ij</sub> (p<sub>ij</sub> − t<sub>ij</sub>)²</i>",
        "$-t \\log q - (1 - t) \\log(1 - q)$",
        "X(AB) + (aB + b)",
        "Y = XW + b, and H = σ(X W₁ + b₁)",
        "tanh goes from −1 to 1",
        "1/x is the local derivative: from 1 to x",
        "$y' = (1 - y)^2$",
        "v ← μ v − η g",
        "y (1 − z), and (1 − y) is your result",
        "The sum of the rows is the fourth operation.",
        "Yours is not multiplied by the derivative of the sigmoid.",
      })
  void whatGivesNothingAwayIsNotFound(String text) {
    assertEquals(List.of(), FORMS.in(text));
  }

  @ParameterizedTest
  @MethodSource("derivable")
  void theDerivationPageHasTheAnswer(Exercise exercise) {
    String section = section(exercise);
    assertFalse(FORMS.in(section, List.of(exercise)).isEmpty(), exercise.id());
  }

  @ParameterizedTest
  @MethodSource("derivable")
  void theSolutionHasTheAnswer(Exercise exercise) {
    Path source = KIT.resolve(exercise.source().replaceFirst("^exercises", "solutions"));
    assertFalse(FORMS.in(Lesson.read(source), List.of(exercise)).isEmpty(), exercise.id());
  }

  private static String section(Exercise exercise) {
    String name = String.format(Locale.ROOT, "%02d.md", exercise.step());
    String page = Lesson.read(Lesson.FOLDER.resolve("derivations").resolve(name));
    return Stream.of(page.split("(?m)^(?=## )"))
        .filter(section -> section.startsWith("## " + exercise.id() + "\n"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no section ## " + exercise.id()));
  }

  @Test
  void noStubHasOne() throws IOException {
    try (Stream<Path> files = Files.walk(STUBS)) {
      List<Path> stubs = files.filter(file -> file.toString().endsWith(".java")).toList();
      assertEquals(20, stubs.size());
      assertNone(stubs);
    }
  }

  @ParameterizedTest
  @MethodSource("steps")
  void noLessonHasOne(Step step) {
    assertNone(List.of(Lesson.of(step.number()).file()));
  }

  @Test
  void noWayInHasOne() {
    assertNone(List.of(KIT.resolve("README.md"), KIT.resolve("exercises/README.md")));
  }

  @ParameterizedTest
  @MethodSource("steps")
  void noFirstOrSecondHintHasOne(Step step) {
    String name = String.format(Locale.ROOT, "%02d.md", step.number());
    String hints = Lesson.read(Lesson.FOLDER.resolve("hints").resolve(name));
    List<String> early =
        Pattern.compile("(?ms)^([12])\\. .*?(?=^\\d\\. |^## |\\z)")
            .matcher(hints)
            .results()
            .map(hint -> hint.group())
            .toList();
    assertEquals(2 * step.exercises().size(), early.size());
    assertEquals(List.of(), early.stream().flatMap(hint -> FORMS.in(hint).stream()).toList());
  }

  /** Whoever is asked has not written the step, nor those after it. */
  @ParameterizedTest
  @MethodSource("steps")
  void noQuestionOfTheQuizHasOne(Step step) {
    assertNoneAhead(Lesson.FOLDER.resolve("quiz/%s.txt".formatted(step.label())), step.number());
  }

  /** A task opens when its step passes. */
  @Test
  void noTaskOfTheHuntHasOneOfALaterStep() throws IOException {
    List<Path> tasks = files(Lesson.FOLDER.resolve("hunt"), ".md");
    assertTrue(tasks.size() >= 40, () -> tasks.size() + " tasks");
    tasks.forEach(task -> assertNoneAhead(task, stepOf(task) + 1));
  }

  @Test
  void noFileForExamplesHasOne() throws IOException {
    List<Path> given = files(KIT.resolve("exercises/src/examples"), ".java");
    assertEquals(12, given.size());
    assertNone(given);
  }

  @Test
  void noFigureHasOne() throws IOException {
    List<Path> figures = files(Lesson.FOLDER.resolve("figures"), ".svg");
    assertTrue(figures.size() >= 20, () -> figures.size() + " figures");
    figures.forEach(figure -> assertNoneAhead(figure, stepOf(figure)));
  }

  @Test
  void noPageOfTheLabHasOne() throws IOException {
    Path lab = KIT.resolve("cli/src/main/resources/gradus/cli/lab");
    List<Path> pages = new ArrayList<>(files(lab, ".js"));
    pages.addAll(files(lab, ".html"));
    assertTrue(pages.size() >= 10, () -> pages.size() + " files");
    assertNone(pages);
  }

  private static int stepOf(Path file) {
    return Integer.parseInt(file.getFileName().toString().substring(0, 2));
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  /** No answer of this step or a later one stands in a file. */
  private static void assertNoneAhead(Path file, int step) {
    List<Exercise> ahead =
        derivable()
            .filter(one -> one.step() >= step)
            .filter(one -> step <= 2 || !one.id().equals(KNOWN_SINCE_STEP_02))
            .toList();
    assertEquals(List.of(), FORMS.in(Lesson.read(file), ahead), file.toString());
  }

  /** The story of a step is told when it passes: what is derived in it is known by then. */
  @ParameterizedTest
  @MethodSource("steps")
  void noStoryHasOneOfALaterStep(Step step) {
    List<Exercise> later = derivable().filter(one -> one.step() > step.number()).toList();
    assertEquals(List.of(), FORMS.in(step.story(), later));
  }

  @Test
  void noSentenceInTheSourcesHasOne() {
    List<String> said = new ArrayList<>();
    SPEAKING.forEach(folder -> said.addAll(SaidTexts.inSources(KIT.resolve(folder))));
    assertTrue(said.size() > 3000, () -> said.size() + " texts");
    assertTrue(said.removeIf(NOT_SAID::equals));
    assertNoneSaid(said);
  }

  private static void assertNoneSaid(Collection<String> said) {
    assertEquals(
        "",
        said.stream()
            .flatMap(text -> FORMS.in(text).stream().map(found -> found + " in: " + text))
            .collect(Collectors.joining("\n")));
  }

  @Test
  void noSentenceAboutASlipHasOne() throws IOException, ReflectiveOperationException {
    KnownFormulas formulas = new KnownFormulas(AnswersTest.class.getClassLoader());
    Set<String> said = SaidTexts.aboutSlips(formulas);
    assertTrue(said.size() > 500, () -> said.size() + " sentences");
    assertNoneSaid(said);
  }

  private static void assertNone(List<Path> files) {
    assertEquals(
        "",
        files.stream()
            .flatMap(file -> FORMS.in(Lesson.read(file)).stream().map(found -> file + ": " + found))
            .collect(Collectors.joining("\n")));
  }
}
