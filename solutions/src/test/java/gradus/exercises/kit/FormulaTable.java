package gradus.exercises.kit;

import gradus.exercises.factory.Variant;
import gradus.grading.allowlist.StudentClassLoader;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.result.Results;
import gradus.grading.run.Grader;
import gradus.nn.formula.Formula;
import gradus.nn.formula.Notation;
import gradus.nn.mistake.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prints the right formula of every method as the search for mistakes has it, for a keeper to
 * compare. It stands below what the method's comment says by {@code Formula:} or, where the student
 * is to derive it, by {@code Asked:}, and below the end of its derivation in the lessons. From the
 * folder of the solutions, after {@code mvn test-compile}:
 *
 * <pre>{@code
 * java -cp "target/test-classes:target/classes:$(cat target/classpath)" \
 *     gradus.exercises.kit.FormulaTable > src/test/formulas.txt
 * }</pre>
 *
 * <p>A student derives these: no command prints them.
 */
public final class FormulaTable {

  /** The table that a keeper has read. */
  static final Path KNOWN = Path.of("src/test/formulas.txt");

  /** What a comment says as a formula: a paragraph of these names, or lines set apart. */
  private static final Pattern SAID =
      Pattern.compile(
          "<p>(?:Formulas?|Asked):(.*?)(?=<p>|@param|$)|<pre>(?:\\{@code)?(.*?)[}]?\\s*</pre>");

  private static final Path DERIVATIONS = Path.of("../exercises/lessons/derivations");

  private static final Pattern DISPLAYED = Pattern.compile("(?s)\\$\\$(.+?)\\$\\$");

  private FormulaTable() {}

  /**
   * Prints the table.
   *
   * @param args none
   * @throws IOException if a source cannot be read
   * @throws ReflectiveOperationException if a class of formulas cannot be
   */
  public static void main(String[] args) throws IOException, ReflectiveOperationException {
    try (StudentClassLoader classes = new StudentClassLoader(Reference.FOLDERS, true)) {
      KnownFormulas formulas = new KnownFormulas(classes);
      List<Exercise> exercises =
          Curriculum.exercises().filter(exercise -> !exercise.isFinale()).toList();
      Results results = Grader.grade(classes, exercises, Reference.SETTINGS);
      lines(formulas, exercises, results).forEach(System.out::println);
    }
    System.exit(0);
  }

  /**
   * The table.
   *
   * @param formulas with their names
   * @param exercises whose formulas are printed
   * @param results of their solutions, which show what formulas they are asked for
   */
  static List<String> lines(KnownFormulas formulas, List<Exercise> exercises, Results results)
      throws IOException {
    List<String> lines = new ArrayList<>();
    for (Exercise exercise : exercises) {
      Set<String> trees = new TreeSet<>();
      for (Answer answer : results.of(exercise).outcome().diagnoser().rightAnswers()) {
        List<Formula> forms = answer.reference().forms();
        String name = formulas.name(answer.reference());
        for (int form = 0; form < forms.size(); form++) {
          String which = forms.size() == 1 ? name : "%s, form %d".formatted(name, form + 1);
          trees.add("    %s: %s".formatted(which, Notation.of(forms.get(form))));
        }
      }
      if (!trees.isEmpty()) {
        lines.add(exercise.id());
        said(exercise).forEach(formula -> lines.add("  " + formula));
        derived(exercise).ifPresent(formula -> lines.add("  derived: " + formula));
        lines.addAll(trees);
      }
    }
    return lines;
  }

  /** The formulas in a method's comment, without their markup. */
  private static List<String> said(Exercise exercise) throws IOException {
    String source =
        Files.readString(Reference.SOURCES.resolve(Variant.path(exercise, exercise.file())));
    Matcher comment =
        Pattern.compile(
                "(?s)/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+(?:\\([^)]*\\))?\\s*)*"
                    + "public [^;{=]*\\b%s\\(".formatted(exercise.name()))
            .matcher(source);
    List<String> said = new ArrayList<>();
    if (comment.find()) {
      String text = comment.group(1).replaceAll("\\n *\\*", " ").replace('\n', ' ');
      Matcher formula = SAID.matcher(text);
      while (formula.find()) {
        String found = formula.group(1) == null ? formula.group(2) : formula.group(1);
        said.add(plain(found));
      }
    }
    return said;
  }

  /** The last displayed formula of a method's section on the page of derivations. */
  private static Optional<String> derived(Exercise exercise) throws IOException {
    Path page = DERIVATIONS.resolve(String.format(Locale.ROOT, "%02d.md", exercise.step()));
    String text = Files.exists(page) ? Files.readString(page) : "";
    int start = text.indexOf("\n## " + exercise.id() + "\n");
    String section = start < 0 ? "" : text.substring(start + 1).split("\n## ", -1)[0];
    return DISPLAYED
        .matcher(section)
        .results()
        .map(formula -> formula.group(1).replaceAll("\\s+", " ").strip())
        .reduce((earlier, later) -> later);
  }

  private static String plain(String html) {
    return html.replace("<sub>", "_")
        .replace("<sup>", "^")
        .replace("&gt;", ">")
        .replaceAll("</?\\w+>|[{]@\\w+ |[}]", "")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
