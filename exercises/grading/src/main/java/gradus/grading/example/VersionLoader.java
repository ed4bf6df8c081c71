package gradus.grading.example;

import gradus.grading.curriculum.KitPaths;
import java.util.Map;

/**
 * Loads a student's examples with one version of the step's classes. All else is the parent's, but
 * never a class of the exercises: under Maven the student's own lie on its class path.
 */
final class VersionLoader extends ClassLoader {

  private static final String EXERCISES = KitPaths.PACKAGE + ".";

  private final Map<String, byte[]> examples;
  private final Map<String, byte[]> version;

  /**
   * A loader.
   *
   * @param examples class files of the examples, by their full names
   * @param version those of the step
   */
  VersionLoader(Map<String, byte[]> examples, Map<String, byte[]> version) {
    super(VersionLoader.class.getClassLoader());
    this.examples = examples;
    this.version = version;
    setDefaultAssertionStatus(true);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(EXERCISES)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : findClass(name);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] file = version.getOrDefault(name, examples.get(name));
    if (file == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, file, 0, file.length);
  }
}
