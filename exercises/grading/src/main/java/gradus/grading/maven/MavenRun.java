package gradus.grading.maven;

import gradus.grading.allowlist.AllowListEnforcer;
import gradus.grading.allowlist.ClassFolders;
import gradus.grading.allowlist.StudentClassFiles;
import gradus.grading.allowlist.StudentClassLoader;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.KitPaths;
import gradus.grading.curriculum.Settings;
import gradus.grading.curriculum.Status;
import gradus.grading.report.GradeFile;
import gradus.grading.result.Results;
import gradus.grading.run.GradingRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The grading of the classes on the class path, as in Maven and in an IDE. Each JVM has one, which
 * all listeners and filters that JUnit creates share.
 */
final class MavenRun {

  /** The loader of the class path, that is, of the student's classes and of the properties. */
  static final ClassLoader CLASS_PATH = MavenRun.class.getClassLoader();

  private static final MavenRun OF_THIS_JVM = new MavenRun(MavenSettings.read());

  private final Optional<StudentClassLoader> loader;
  private final AllowListEnforcer enforcer;
  private final GradeFile file;
  private final EarlierRuns earlier;
  private final Results before;
  private final GradingRun run;
  private volatile boolean isUnwritable;

  private MavenRun(Settings asked) {
    this.earlier = EarlierRuns.read(asked.paths());
    this.before = earlier.with(new Results());
    this.file = new GradeFile(asked, GradeFile.Writer.MAVEN);
    Optional<FreshClasses> fresh = FreshClasses.insteadOf(folders(), asked.paths());
    Settings settings =
        fresh.map(FreshClasses::complaints).map(asked::withComplaints).orElse(asked);
    this.loader =
        fresh.map(classes -> new StudentClassLoader(classes.folders(), settings.allowList()));
    this.enforcer =
        loader
            .map(StudentClassLoader::enforcer)
            .orElseGet(
                () ->
                    new AllowListEnforcer(new StudentClassFiles(folders()), settings.allowList()));
    if (loader.isEmpty()) {
      CompiledFiles.savedSince(folders(), settings.paths()).forEach(file::isSavedMeanwhile);
    }
    this.run = new GradingRun(settings, enforcer, this::keep);
    run.takeOver(CLASS_PATH);
    loader.ifPresent(run::takeOver);
  }

  /** The loader of the classes that are graded instead of those on the class path, if any are. */
  Optional<StudentClassLoader> loader() {
    return loader;
  }

  static MavenRun ofThisJvm() {
    return OF_THIS_JVM;
  }

  AllowListEnforcer enforcer() {
    return enforcer;
  }

  Settings settings() {
    return run.settings();
  }

  /** What this run has found so far, and what earlier runs have found of the rest. */
  Results results() {
    return earlier.with(run.results());
  }

  /** What earlier runs have found. */
  Results before() {
    return before;
  }

  /** Whether this run has graded an exercise. */
  boolean hasGraded(Exercise exercise) {
    return run.results().of(exercise).status() != Status.NOT_GRADED;
  }

  /** Writes the results so far. */
  private void keep(Results soFar) {
    write(earlier.with(soFar), false);
  }

  /** A file that cannot be written costs nobody the board. */
  private void write(Results soFar, boolean complete) {
    try {
      file.write(soFar, complete);
    } catch (UncheckedIOException failure) {
      isUnwritable = true;
    }
  }

  /** Whether what was found is only on the board. */
  boolean isUnwritable() {
    return isUnwritable;
  }

  /** Writes the file at the start, so that an earlier run's file is not taken for this one's. */
  void begin() {
    keep(run.results());
  }

  void end() {
    if (MavenSettings.isWholeRun()) {
      List<Exercise> asked = Curriculum.exercises(settings().only());
      run.explainMissing(asked);
      earlier.forget(asked);
    }
    write(results(), true);
  }

  /** The properties lie before the student's classes, and all of them are there. */
  private static ClassFolders folders() {
    String properties = Curriculum.STEPS.get(0).propertiesClass().replace('.', '/') + ".class";
    List<Path> ofProperties = roots(properties).stream().limit(1).toList();
    List<Path> ofStudents =
        roots(KitPaths.PACKAGE.replace('.', '/')).stream()
            .filter(root -> !ofProperties.contains(root))
            .toList();
    return new ClassFolders(ofProperties, ofStudents);
  }

  /** The folders on the class path in which something lies. */
  private static List<Path> roots(String name) {
    try {
      return Collections.list(CLASS_PATH.getResources(name)).stream()
          .filter(place -> place.getProtocol().equals("file"))
          .map(place -> Path.of(URI.create(place.toString())))
          .map(path -> above(path, name))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Path above(Path path, String name) {
    Path root = path;
    for (int parts = name.split("/").length; parts > 0; parts--) {
      root = root.getParent();
    }
    return root;
  }
}
