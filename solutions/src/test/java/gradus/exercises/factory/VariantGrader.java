package gradus.exercises.factory;

import gradus.exercises.kit.Folders;
import gradus.exercises.kit.MemoryCompiler;
import gradus.exercises.kit.Reference;
import gradus.grading.allowlist.StudentClassLoader;
import gradus.grading.curriculum.Settings;
import gradus.grading.curriculum.Status;
import gradus.grading.result.Outcome.Cause;
import gradus.grading.result.Result;
import gradus.grading.run.Grader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compiles variants and grades the exercise that was changed, and no other, with the allow-list.
 * The working directory is the folder of the solutions, which are compiled.
 */
public final class VariantGrader implements AutoCloseable {

  private final MemoryCompiler compiler = new MemoryCompiler();
  private final Settings settings;

  /**
   * A grader.
   *
   * @param settings of every grading, but for the seed
   */
  public VariantGrader(Settings settings) {
    this.settings = settings;
  }

  /**
   * Grades a variant under one seed after another, until it does not pass.
   *
   * @param variant what is graded
   * @param first the first seed
   * @param last the last seed
   * @return the first verdict that is not a pass; else the last
   */
  public Verdict grade(Variant variant, long first, long last) {
    try {
      Path classes = Files.createTempDirectory("gradus");
      try {
        compiler.compile(variant.sources(), classes);
        return gradeCompiled(variant, classes, first, last);
      } catch (IllegalArgumentException notCompiled) {
        return Verdict.of(Verdict.NOT_COMPILED, first, List.of(notCompiled.getMessage()));
      } finally {
        Folders.delete(classes);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Verdict gradeCompiled(Variant variant, Path classes, long first, long last) {
    Verdict verdict = null;
    for (long seed = first; seed <= last && (verdict == null || verdict.passes()); seed++) {
      Result result = grade(variant, classes, seed);
      boolean passes = result.status() == Status.PASSES;
      List<String> report = passes ? List.of() : result.outcome().report();
      boolean isStarved = result.outcome().cause() == Cause.STARVED;
      verdict = Verdict.of(isStarved ? Verdict.STARVED : result.status().id(), seed, report);
    }
    return verdict;
  }

  /** Loads the classes anew: nothing that one run leaves in a static field is there in the next. */
  private Result grade(Variant variant, Path classes, long seed) {
    try (StudentClassLoader loader =
        new StudentClassLoader(Reference.foldersBehind(classes), true)) {
      return Grader.grade(loader, List.of(variant.exercise()), settings.withSeed(seed))
          .of(variant.exercise());
    }
  }

  /**
   * Whether two programs are the same to the machine: their classes are, byte for byte.
   *
   * @param one the text of each file, by its path
   * @param other the same of the other program
   * @return whether they are the same
   */
  public boolean areSame(Map<String, String> one, Map<String, String> other) {
    return classesOf(one).equals(classesOf(other));
  }

  private Map<String, String> classesOf(Map<String, String> sources) {
    try {
      Path folder = Files.createTempDirectory("gradus");
      try {
        compiler.compile(sources, folder);
        return read(folder);
      } finally {
        Folders.delete(folder);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Map<String, String> read(Path folder) throws IOException {
    Map<String, String> classes = new TreeMap<>();
    for (Path file : Folders.files(folder)) {
      String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
      classes.put(folder.relativize(file).toString(), bytes);
    }
    return classes;
  }

  @Override
  public void close() {
    compiler.close();
  }
}
