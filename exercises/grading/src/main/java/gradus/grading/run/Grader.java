package gradus.grading.run;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import gradus.grading.allowlist.AllowListEnforcer;
import gradus.grading.allowlist.StudentClassLoader;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Settings;
import gradus.grading.curriculum.Step;
import gradus.grading.result.Results;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Grades exercises in this JVM without Maven: runs the same properties, as often as wanted. It
 * prints nothing and writes no file.
 *
 * <p>A caller that has to survive a student's code must do this in a separate process; see {@code
 * Supervisor}.
 */
public final class Grader {

  private static final LauncherConfig QUIET =
      LauncherConfig.builder()
          .enableLauncherSessionListenerAutoRegistration(false)
          .enableTestExecutionListenerAutoRegistration(false)
          .enablePostDiscoveryFilterAutoRegistration(false)
          .build();

  /** Kept, because looking for the engines takes as long as running a property. */
  private static final Launcher LAUNCHER = LauncherFactory.create(QUIET);

  private Grader() {}

  /**
   * Runs the properties of some exercises, in the order of the curriculum.
   *
   * @param classes the loader of the student's classes and of the properties
   * @param exercises what to grade
   * @param settings seed, budget and paths
   * @return what was found; an exercise that was not asked for is not graded
   */
  public static Results grade(
      StudentClassLoader classes, List<Exercise> exercises, Settings settings) {
    return grade(classes, classes.enforcer(), exercises, settings, results -> {});
  }

  /**
   * Runs the properties of some exercises whose classes any loader has loaded.
   *
   * @param classes the loader of the student's classes and of the properties
   * @param enforcer keeps the student's classes to the allow-list
   * @param exercises what to grade
   * @param settings seed, budget and paths
   * @param afterEachProperty told of the results whenever a property has been graded
   * @return what was found; an exercise that was not asked for is not graded
   */
  public static synchronized Results grade(
      ClassLoader classes,
      AllowListEnforcer enforcer,
      List<Exercise> exercises,
      Settings settings,
      Consumer<Results> afterEachProperty) {
    GradingRun run = new GradingRun(settings, enforcer, afterEachProperty);
    Thread thread = Thread.currentThread();
    ClassLoader loaderBefore = thread.getContextClassLoader();
    Optional<GradingRun> runBefore = run.takeOver(classes);
    thread.setContextClassLoader(classes);
    try {
      LAUNCHER.execute(request(classes, exercises));
      run.explainMissing(exercises);
    } finally {
      thread.setContextClassLoader(loaderBefore);
      GradingRun.giveBack(classes, runBefore);
    }
    return run.results();
  }

  private static LauncherDiscoveryRequest request(ClassLoader classes, List<Exercise> exercises) {
    List<? extends DiscoverySelector> properties =
        Curriculum.exercises()
            .filter(exercises::contains)
            .map(Curriculum::stepOf)
            .map(Step::propertiesClass)
            .distinct()
            .map(name -> selectClass(load(classes, name)))
            .toList();
    return LauncherDiscoveryRequestBuilder.request()
        .selectors(properties)
        .filters(new ExerciseFilter(exercises::contains))
        // Jqwik neither writes its file of failures nor prints passing properties.
        .configurationParameter("jqwik.database", "")
        .configurationParameter("jqwik.reporting.onlyfailures", "true")
        .build();
  }

  private static Class<?> load(ClassLoader classes, String name) {
    try {
      return Class.forName(name, false, classes);
    } catch (ClassNotFoundException missing) {
      throw new IllegalStateException(name + " is not on the class path of the run", missing);
    }
  }
}
