package gradus.exercises.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Step;
import gradus.grading.quiz.AskedItem;
import gradus.grading.quiz.Item;
import gradus.grading.quiz.ItemFile;
import gradus.grading.quiz.Verdict.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Computes every right answer of the quiz with the solutions, and checks the form of its items. */
@Tag("kit")
class QuizTest {

  private static final Path LESSONS = Path.of("..", "exercises", "lessons");
  private static final int SEEDS = 200;

  /** So many items of each kind a step has at least. */
  private static final int LEAST = 3;

  private static final Map<String, ToDoubleFunction<Drawn>> NUMBERS =
      together(List.of(Numbers01To05.ALL, Numbers06To09.ALL, Numbers10To13.ALL));

  private static final Map<String, Consumer<Drawn>> CLAIMS =
      together(
          List.of(
              Claims01To05.ALL,
              Claims06To07.ALL,
              Claims08To09.ALL,
              Claims10To11.ALL,
              Claims12To13.ALL));

  /** What a student is to derive, as a text would say it. */
  private static final List<String> ANSWERS =
      List.of(
          "y(1−y)", "a(1−a)", "p(1−p)", "O(1−O)", "H(1−H)", "1−y²", "p−t", "q−t", "O−Y", "XᵀG",
          "Xᵀ·", "HᵀΔ", "XᵀΔ", "GWᵀ", "W₂ᵀ", "·Wᵀ", "1−z²", "n·x");

  private static <T> Map<String, T> together(List<Map<String, T>> parts) {
    Map<String, T> all = new HashMap<>();
    parts.forEach(all::putAll);
    return all;
  }

  static List<Step> steps() {
    return Curriculum.STEPS;
  }

  static List<Item> items() {
    return steps().stream().flatMap(step -> items(step).stream()).toList();
  }

  private static List<Item> items(Step step) {
    return ItemFile.items(read(LESSONS.resolve("quiz/%s.txt".formatted(step.label()))));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @ParameterizedTest
  @MethodSource("steps")
  void aStepHasItemsOfBothKinds(Step step) {
    List<Item> items = items(step);
    long choices = items.stream().filter(Item::isChoice).count();
    assertTrue(choices >= LEAST, () -> step.label() + " has few choices");
    assertTrue(items.size() - choices >= LEAST, () -> step.label() + " has few numbers");
    items.forEach(item -> assertEquals(step.number(), item.step(), item.id()));
  }

  @Test
  void everyItemHasAComputationAndThereAreAsManyAsThereShouldBe() {
    assertEquals(ids(item -> !item.isChoice()), new TreeSet<>(NUMBERS.keySet()));
    assertEquals(ids(Item::isChoice), new TreeSet<>(CLAIMS.keySet()));
    assertEquals(49, NUMBERS.size());
    assertEquals(51, CLAIMS.size());
    assertEquals(100, items().stream().map(Item::id).distinct().count());
  }

  private static Set<String> ids(Predicate<Item> kind) {
    return items().stream()
        .filter(kind)
        .map(Item::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @MethodSource("items")
  void theRightAnswerIsWhatTheSolutionsCompute(Item item) {
    if (item.isChoice()) {
      CLAIMS.get(item.id()).accept(new Drawn(item.draw(1)));
      return;
    }
    for (int seed = 0; seed < SEEDS; seed++) {
      AskedItem asked = item.draw(seed);
      double computed = NUMBERS.get(item.id()).applyAsDouble(new Drawn(asked));
      String typed = String.format(Locale.ROOT, "%.9f", computed);
      assertEquals(Kind.RIGHT, asked.judge(typed).kind(), asked.question());
      double printed = Double.parseDouble(asked.right().replace('−', '-'));
      assertEquals(computed, printed, 0.51 * unit(asked), asked.question());
    }
  }

  /** One unit of the last digit that is asked for; of an exact answer the eighth. */
  private static double unit(AskedItem asked) {
    return switch (asked.form()) {
      case "a number" -> 2e-7;
      case "a number to two decimals" -> 1e-2;
      case "a number to three decimals" -> 1e-3;
      default -> throw new IllegalStateException(asked.form());
    };
  }

  /** Numbers that coincide would be drawn again; here it must succeed for every seed. */
  @ParameterizedTest
  @MethodSource("items")
  void theSameSeedGivesTheSameItemAndEverySeedGivesOne(Item item) {
    Set<String> questions = new HashSet<>();
    for (int seed = 0; seed < SEEDS; seed++) {
      AskedItem asked = item.draw(seed);
      questions.add(asked.question() + asked.choices());
      assertEquals(asked.question(), item.draw(seed).question());
      assertEquals(asked.right(), item.draw(seed).right());
      assertEquals(Kind.RIGHT, asked.judge(asked.right()).kind(), asked.question());
      assertEquals(asked.right(), asked.skipped().right());
    }
    assertTrue(questions.size() > 3, () -> "%s: %s".formatted(item.id(), questions));
  }

  @ParameterizedTest
  @MethodSource("items")
  void everyWrongAnswerHasAName(Item item) {
    List<String> names = item.misconceptions();
    assertTrue(names.size() >= 2, item.id());
    assertEquals(names.size(), Set.copyOf(names).size(), item.id());
    names.forEach(name -> assertTrue(name.matches("[\\p{L}].{2,60}[^.!?]"), name));
  }

  /** The lesson has the part that an item sends to. */
  @ParameterizedTest
  @MethodSource("items")
  void theSectionIsThere(Item item) {
    String start = "%02d-".formatted(item.section().step());
    try (Stream<Path> files = Files.list(LESSONS)) {
      Path lesson =
          files
              .filter(file -> file.getFileName().toString().startsWith(start))
              .findFirst()
              .orElseThrow();
      String heading = "## " + item.section().heading();
      assertTrue(read(lesson).lines().anyMatch(heading::equals), lesson + " " + heading);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Before a step passes, nothing that the quiz says may give what is to be derived. */
  @ParameterizedTest
  @MethodSource("steps")
  void noAnswerIsGivenAway(Step step) {
    String text = read(LESSONS.resolve("quiz/%s.txt".formatted(step.label())));
    assertEquals(List.of(), answersIn(text));
  }

  private static List<String> answersIn(String text) {
    String dense = text.replaceAll("\\s", "").replace('-', '−');
    // The squared error itself is given.
    String rest = dense.replaceAll("\\(p−t\\)[²^]", "");
    return ANSWERS.stream().filter(rest::contains).toList();
  }

  @Test
  void anAnswerThatIsGivenAwayIsFound() {
    assertEquals(List.of("p−t"), answersIn("Of (p - t)^2 it is (p - t) / n."));
  }
}
