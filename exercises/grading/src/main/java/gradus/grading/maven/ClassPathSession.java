package gradus.grading.maven;

import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Step;
import java.lang.invoke.MethodHandles;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Applies the allow-list to the student's classes on the class path. Found by the JUnit platform as
 * a service and called before it looks for tests, that is, before any of those classes is loaded:
 * they are loaded without the methods that are not allowed.
 */
public final class ClassPathSession implements LauncherSessionListener {

  /** Whether a session was opened before: a JVM may open many. */
  private static final AtomicBoolean IS_OPEN = new AtomicBoolean();

  /** Called by the JUnit platform. */
  public ClassPathSession() {
    // The listener has no state.
  }

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (!IS_OPEN.getAndSet(true)) {
      // Figures are the same in every country, as in gradus run.
      Locale.setDefault(Locale.ROOT);
      MavenRun.ofThisJvm()
          .loader()
          .ifPresentOrElse(
              // JUnit is given the names of the classes and asks this one for them.
              loader -> Thread.currentThread().setContextClassLoader(loader),
              () -> Curriculum.folders().forEach(ClassPathSession::load));
    }
  }

  private static void load(String folder) {
    Map<String, byte[]> blocked = MavenRun.ofThisJvm().enforcer().replacedClasses(folder);
    if (blocked.isEmpty()) {
      return;
    }
    Step step = Curriculum.stepIn(folder).orElseThrow();
    try {
      Class<?> neighbour = Class.forName(step.propertiesClass(), false, MavenRun.CLASS_PATH);
      MethodHandles.Lookup lookup =
          MethodHandles.privateLookupIn(neighbour, MethodHandles.lookup());
      for (byte[] classFile : blocked.values()) {
        lookup.defineClass(classFile);
      }
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
