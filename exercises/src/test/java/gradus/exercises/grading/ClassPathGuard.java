package gradus.exercises.grading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Guards the students' classes that lie on the class path, as in Maven and in an IDE. Found by the
 * JUnit platform as a service and told before it looks for tests, that is, before any of those
 * classes is loaded: what is not allowed is taken out of them, and they are loaded without it.
 */
public final class ClassPathGuard implements LauncherSessionListener {

  private static final ClassLoader CLASS_PATH = ClassPathGuard.class.getClassLoader();

  static final Guard GUARD = new Guard(new StudentsFolders(ClassPathGuard::places));

  /** Once: a JVM may open many sessions. */
  private static final AtomicBoolean IS_SET = new AtomicBoolean();

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (!IS_SET.getAndSet(true)) {
      Ladder.folders().forEach(ClassPathGuard::load);
    }
  }

  private static void load(String folder) {
    Map<String, byte[]> trapped = GUARD.trapped(folder);
    if (trapped.isEmpty()) {
      return;
    }
    try {
      Class<?> neighbour = Class.forName(Ladder.propertiesIn(folder), false, CLASS_PATH);
      MethodHandles.Lookup step = MethodHandles.privateLookupIn(neighbour, MethodHandles.lookup());
      for (byte[] classFile : trapped.values()) {
        step.defineClass(classFile);
      }
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static List<URL> places(String resource) {
    try {
      return Collections.list(CLASS_PATH.getResources(resource));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
