package gradus.exercises.factory.wrong;

import gradus.exercises.factory.Variant;
import gradus.exercises.factory.WorkerPool;
import gradus.exercises.kit.Folders;
import gradus.exercises.kit.MemoryCompiler;
import gradus.exercises.kit.Reference;
import gradus.grading.allowlist.StudentClassLoader;
import gradus.grading.curriculum.CaseSeeds;
import gradus.grading.curriculum.Settings;
import gradus.grading.curriculum.Status;
import gradus.grading.result.Result;
import gradus.grading.run.Grader;
import gradus.nn.mistake.Diagnosis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Grades a sample of the submissions that {@link WrongFactory} has found wrong, as a student is
 * graded, and prints the names that their mistakes are given beside what was changed: whether a
 * name is true, a keeper has to judge.
 *
 * <pre>{@code
 * java -cp "target/test-classes:target/classes:$(cat target/classpath)" \
 *     gradus.exercises.factory.wrong.NameSurvey 0 2000 > names.tsv
 * }</pre>
 *
 * <p>One line each, with tabs: method, rules, status, ids, sentences, what was changed.
 */
public final class NameSurvey {

  private static final Settings SETTINGS =
      Reference.SETTINGS
          .withSeeds(CaseSeeds.parse(Settings.USUAL_SEED + "," + Settings.USUAL_SEED))
          .withBudget(2);

  private NameSurvey() {}

  /**
   * Grades and prints.
   *
   * @param args the first variant and how many, in an order of their own; then methods, if all of
   *     their variants are to be graded, whether {@link WrongFactory} has found them wrong or not
   * @throws IOException if a class cannot be written
   */
  public static void main(String[] args) throws IOException {
    List<Variant> variants = new ArrayList<>(WrongVariants.all());
    List<String> methods = List.of(args).subList(2, args.length);
    Set<String> wrong = methods.isEmpty() ? foundWrong() : Set.of();
    variants.removeIf(
        variant -> !wrong.contains(variant.key()) && !methods.contains(variant.exercise().id()));
    Collections.shuffle(variants, new Random(2));
    int first = Integer.parseInt(args[0]);
    int last = Math.min(variants.size(), first + Integer.parseInt(args[1]));
    try (MemoryCompiler compiler = new MemoryCompiler()) {
      for (Variant variant : variants.subList(first, last)) {
        print(variant, compiler);
      }
    }
    // Code that never ends is still running.
    System.exit(0);
  }

  /** The keys of those that {@link WrongFactory} has found to give wrong answers. */
  private static Set<String> foundWrong() throws IOException {
    String status = "\t" + Status.WRONG.id() + "\t";
    Path journal = WorkerPool.journal(Path.of("target", "wrong"));
    try (Stream<String> lines = Files.lines(journal)) {
      return lines
          .filter(line -> line.contains(status))
          .map(line -> line.substring(0, line.indexOf('\t')))
          .collect(Collectors.toSet());
    }
  }

  private static void print(Variant variant, MemoryCompiler compiler) throws IOException {
    Path classes = Files.createTempDirectory("gradus");
    try {
      compiler.compile(variant.sources(), classes);
      print(variant, grade(variant, classes));
    } catch (IllegalArgumentException notCompiled) {
      // The compiler has told the student what is wrong.
    } finally {
      Folders.delete(classes);
    }
  }

  private static Result grade(Variant variant, Path classes) {
    try (StudentClassLoader loader =
        new StudentClassLoader(Reference.foldersBehind(classes), true)) {
      Result result =
          Grader.grade(loader, List.of(variant.exercise()), SETTINGS).of(variant.exercise());
      // The search evaluates formulas of this loader's classes, and searches once.
      result.outcome().diagnoses();
      return result;
    }
  }

  private static void print(Variant variant, Result result) {
    if (result.status() != Status.WRONG) {
      return;
    }
    List<Diagnosis> diagnoses = result.outcome().diagnoses();
    System.out.println(
        String.join(
            "\t",
            variant.exercise().id(),
            String.join(" + ", variant.rules()),
            result.status().id(),
            diagnoses.stream().map(Diagnosis::id).collect(Collectors.joining(", ")),
            oneLine(diagnoses.stream().map(Diagnosis::sentence).collect(Collectors.joining(" "))),
            oneLine(String.join(" ⏎ ", result.outcome().lines())),
            oneLine(String.join(" ⏎ ", variant.change()))));
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\t\\r\\n]+", " ");
  }
}
