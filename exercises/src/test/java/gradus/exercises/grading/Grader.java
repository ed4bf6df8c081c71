package gradus.exercises.grading;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import gradus.exercises.grading.Ladder.Method;
import java.util.List;
import java.util.function.Consumer;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Grades methods in this JVM without Maven: the same properties, as often as wanted, one run after
 * another. It prints nothing and writes no file.
 *
 * <p>Seed and budget are those of {@link Settings} when a run begins. What must survive a student's
 * code has to call this in a process of its own.
 */
public final class Grader {

  private static final LauncherConfig QUIET =
      LauncherConfig.builder()
          .enableTestExecutionListenerAutoRegistration(false)
          .enablePostDiscoveryFilterAutoRegistration(false)
          .build();

  /** Kept, because to look for the engines takes as long as to run a property. */
  private static final Launcher LAUNCHER = LauncherFactory.create(QUIET);

  private Grader() {}

  /**
   * Runs the properties of some methods, in the order of the ladder.
   *
   * @param classes the loader of the student's classes and of the properties
   * @param methods what to grade
   * @param afterEachProperty told of the gradings whenever a property has been graded
   * @return what was found; a method that was not asked for is not graded
   */
  public static Gradings grade(
      ClassLoader classes, List<Method> methods, Consumer<Gradings> afterEachProperty) {
    Gradings interrupted = Gradings.current();
    Gradings gradings = Gradings.begin(afterEachProperty);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(classes);
    try {
      LAUNCHER.execute(request(classes, methods));
    } finally {
      thread.setContextClassLoader(before);
      Gradings.resume(interrupted);
    }
    return gradings;
  }

  private static LauncherDiscoveryRequest request(ClassLoader classes, List<Method> methods) {
    List<? extends DiscoverySelector> properties =
        Ladder.methods()
            .filter(methods::contains)
            .map(Ladder::properties)
            .distinct()
            .map(name -> selectClass(load(classes, name)))
            .toList();
    return LauncherDiscoveryRequestBuilder.request()
        .selectors(properties)
        .filters(new OnlyFilter(methods::contains))
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
