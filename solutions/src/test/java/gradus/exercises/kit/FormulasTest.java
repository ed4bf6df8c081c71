package gradus.exercises.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.allowlist.StudentClassLoader;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.result.Results;
import gradus.grading.run.Grader;
import gradus.math.Matrix;
import gradus.nn.formula.Formula;
import gradus.nn.mistake.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Checks the formulas near which mistakes are searched against the answers of the solutions: a
 * wrong one would name mistakes that nobody has made.
 */
class FormulasTest {

  /** Change it with the formulas: a number that falls by itself is a defect. */
  private static final int FORMULAS = 61;

  private static final int FEWEST_ANSWERS = 2;

  /** As in the search. */
  private static final double NINE_DIGITS = 1e-9;

  /** Of the largest entry: where terms cancel, this is left of the others. */
  private static final double ROUNDING = 1e-15;

  /** Second forms as many write them, which overflow where the numbers are large. */
  private static final Set<String> NAIVE =
      Set.of("ActivationFormulas.SIGMOID", "SoftmaxFormulas.VALUE");

  private static final Map<String, List<Answer>> ANSWERS = new TreeMap<>();
  private static List<String> all;
  private static List<String> table;

  @BeforeAll
  static void grade() throws IOException, ReflectiveOperationException {
    try (StudentClassLoader classes = new StudentClassLoader(Reference.FOLDERS, true)) {
      KnownFormulas formulas = new KnownFormulas(classes);
      all = formulas.all();
      List<Exercise> exercises =
          Curriculum.exercises().filter(exercise -> !exercise.isFinale()).toList();
      Results results = Grader.grade(classes, exercises, Reference.SETTINGS);
      table = FormulaTable.lines(formulas, exercises, results);
      for (Exercise exercise : exercises) {
        for (Answer answer : results.of(exercise).outcome().diagnoser().rightAnswers()) {
          // Where large terms cancel, two right formulas do not have nine digits in common.
          if (answer.isOrdinary()) {
            String name = String.valueOf(formulas.name(answer.reference()));
            ANSWERS.computeIfAbsent(name, none -> new ArrayList<>()).add(answer);
          }
        }
      }
    }
  }

  @Test
  void everyFormulaIsAsked() {
    assertEquals(FORMULAS, all.size());
    assertEquals(all, List.copyOf(ANSWERS.keySet()));
    ANSWERS.forEach((name, answers) -> assertTrue(answers.size() >= FEWEST_ANSWERS, name));
  }

  /** A tree that changes is to be read again beside the formula that the student is given. */
  @Test
  void theTableIsTheOneThatWasRead() throws IOException {
    assertEquals(Files.readAllLines(FormulaTable.KNOWN), table);
  }

  @Test
  void everyFormGivesTheAnswersOfTheSolutions() {
    List<String> wrong = new ArrayList<>();
    ANSWERS.forEach((name, answers) -> answers.forEach(answer -> compare(name, answer, wrong)));
    assertEquals("", String.join("\n", wrong));
  }

  private static void compare(String name, Answer answer, List<String> wrong) {
    List<Formula> forms = answer.reference().forms();
    for (int form = 0; form < forms.size(); form++) {
      Matrix value = forms.get(form).value(answer.quantities());
      boolean overflows = form == 1 && NAIVE.contains(name) && !isNormal(value);
      if (!overflows && !isSame(value, answer.yours())) {
        wrong.add("%s, form %d: %s, not %s".formatted(name, form, value, answer.yours()));
      }
    }
  }

  /** Whether the number has all its digits. */
  private static boolean isNormal(Matrix number) {
    return number.entry(0) >= Double.MIN_NORMAL && number.isFinite();
  }

  private static boolean isSame(Matrix formulas, Matrix yours) {
    boolean same = formulas.hasShapeOf(yours);
    double rounding = ROUNDING * yours.map(Math::abs).sum();
    for (int k = 0; same && k < yours.size(); k++) {
      double size = Math.abs(yours.entry(k));
      double distance = Math.abs(formulas.entry(k) - yours.entry(k));
      same = distance <= Math.max(NINE_DIGITS * size, rounding);
    }
    return same;
  }

  @Test
  void anotherNumberIsNotTheSame() {
    assertTrue(isSame(Matrix.row(1, 2), Matrix.row(1, 2 + 1e-10)));
    assertFalse(isSame(Matrix.row(1, 2), Matrix.row(1, 2 + 1e-8)));
    assertFalse(isSame(Matrix.row(1, 2), Matrix.column(1, 2)));
    assertFalse(isSame(Matrix.row(Double.NaN), Matrix.row(1)));
    assertFalse(isSame(Matrix.row(1), Matrix.row(Double.NaN)));
  }
}
