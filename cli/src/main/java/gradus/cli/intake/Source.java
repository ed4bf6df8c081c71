package gradus.cli.intake;

import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.KitPaths;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A source that may be one of the curriculum's files, or a helper.
 *
 * @param entry where it lies
 * @param name as it is written
 * @param text of it
 */
record Source(Entry entry, SourceName name, SourceText text) {

  private static final Pattern STEP = Pattern.compile("(?i)step[ _-]?(\\d{1,2})");
  private static final String FINALE = "finale";

  /** Libraries of tests, and the grader: no student's source names them. */
  private static final Pattern TEST =
      Pattern.compile(
          "(?m)^[ \\t]{0,100}import[ \\t]{1,100}(static[ \\t]{1,100})?(net\\.jqwik|org\\.junit|gradus\\.grading)\\.");

  private static final List<String> GIVEN = List.of("Graded", "NotImplementedException");

  /** The package of a step's folder. */
  static String packageOf(String folder) {
    return KitPaths.PACKAGE + "." + folder;
  }

  /** The exercise whose file it is by its name, or by that of its class. */
  Optional<Exercise> curriculum() {
    return SourceName.curriculum(ownName())
        .or(() -> SourceName.curriculum(text.typeName()).filter(this::isNamedAsType));
  }

  /** The name without what was added to it; a class may be called like a copy. */
  String ownName() {
    return text.typeName().equals(name.stem()) ? name.stem() : name.base();
  }

  private boolean isNamedAsType(Exercise exercise) {
    return exercise.file().equals(text.typeName());
  }

  /** The folder of the step whose package it names. */
  Optional<String> folderByPackage() {
    String name = text.packageName();
    String above = KitPaths.PACKAGE + ".";
    return name.startsWith(above)
        ? Optional.of(name.substring(above.length()))
            .filter(folder -> Curriculum.stepIn(folder).isPresent())
        : Optional.empty();
  }

  /** The folder of the step that it lies in. */
  Optional<String> folderByPath() {
    String[] names = entry.path().split("/", -1);
    return names.length < 2 ? Optional.empty() : folder(names[names.length - 2]);
  }

  private static Optional<String> folder(String name) {
    Matcher step = STEP.matcher(name);
    if (name.toLowerCase(Locale.ROOT).equals(FINALE)) {
      return Optional.of(FINALE);
    }
    if (!step.matches()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(step.group(1));
    return Optional.of((number < 10 ? "step0" : "step") + number)
        .filter(folder -> Curriculum.stepIn(folder).isPresent());
  }

  /** Where it lies, without its own name. */
  String directory() {
    String path = entry.path();
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  boolean isTest() {
    return TEST.matcher(text.text()).find();
  }

  /** Whether it is of a module of the kit's in which nobody writes, or given with the steps. */
  boolean isOfKit() {
    String name = text.packageName();
    boolean isOther = name.startsWith("gradus.") && !name.startsWith(KitPaths.PACKAGE + ".");
    return GIVEN.contains(this.name.base()) || (isOther && !name.equals(KitPaths.PACKAGE));
  }

  /** Whether it is of a package below a step's. */
  boolean isBelowStep() {
    return text.packageName().startsWith(KitPaths.PACKAGE + ".step") && folderByPackage().isEmpty();
  }

  /** Whether it still throws in the place of each method. */
  boolean isStub(Exercise exercise) {
    int stubs = text.text().split("throw new NotImplementedException\\(", -1).length - 1;
    long methods =
        Curriculum.stepOf(exercise).exercises().stream()
            .filter(other -> other.file().equals(exercise.file()))
            .count();
    return !exercise.isFinale() && stubs >= methods;
  }

  Source inPackageOf(String folder) {
    String right = packageOf(folder);
    return text.packageName().equals(right) ? this : new Source(entry, name, text.inPackage(right));
  }
}
