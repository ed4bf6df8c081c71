package gradus.grading.maven;

import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Step;
import java.lang.invoke.MethodHandles;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Keeps the student's classes that lie on the class path to the allow-list. Found by the JUnit
 * platform as a service and told before it looks for tests, that is, before any of those classes is
 * loaded: what is not allowed is taken out of them, and they are loaded without it.
 */
public final class ClassPathSession implements LauncherSessionListener {

  /** Once: a JVM may open many sessions. */
  private static final AtomicBoolean IS_OPEN = new AtomicBoolean();

  /** Made by the JUnit platform. */
  public ClassPathSession() {
    // Nothing is kept in it.
  }

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (!IS_OPEN.getAndSet(true)) {
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
