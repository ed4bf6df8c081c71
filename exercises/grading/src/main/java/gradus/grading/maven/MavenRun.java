package gradus.grading.maven;

import gradus.grading.allowlist.AllowListEnforcer;
import gradus.grading.allowlist.StudentClassFiles;
import gradus.grading.curriculum.Settings;
import gradus.grading.report.GradeFile;
import gradus.grading.result.Results;
import gradus.grading.run.GradingRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;

/**
 * The grading of the classes on the class path, as in Maven and in an IDE. Each JVM has one, which
 * all listeners and filters that JUnit creates share.
 */
final class MavenRun {

  /** The loader of the class path, that is, of the student's classes and of the properties. */
  static final ClassLoader CLASS_PATH = MavenRun.class.getClassLoader();

  private static final MavenRun OF_THIS_JVM = new MavenRun(MavenSettings.read());

  private final AllowListEnforcer enforcer;
  private final GradeFile file;
  private final GradingRun run;

  private MavenRun(Settings settings) {
    this.enforcer =
        new AllowListEnforcer(new StudentClassFiles(MavenRun::places), settings.allowList());
    this.file = new GradeFile(settings, GradeFile.Writer.MAVEN);
    this.run = new GradingRun(settings, enforcer, this::keep);
    run.takeOver(CLASS_PATH);
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

  Results results() {
    return run.results();
  }

  /** Writes the results so far. */
  private void keep(Results soFar) {
    file.write(soFar, false);
  }

  /** Writes the file at the start, so that an earlier run's file is not taken for this one's. */
  void begin() {
    keep(results());
  }

  void end() {
    file.write(results(), true);
  }

  private static List<URL> places(String resource) {
    try {
      return Collections.list(CLASS_PATH.getResources(resource));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
