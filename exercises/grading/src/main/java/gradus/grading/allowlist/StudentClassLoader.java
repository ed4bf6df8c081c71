package gradus.grading.allowlist;

import gradus.grading.curriculum.KitPaths;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

/**
 * Loads a student's classes, and with them the properties that grade them, anew: both live in the
 * same packages and see each other's package-private members, so one loader has to define both. All
 * else, the grader above all, is that of the parent.
 */
public final class StudentClassLoader extends URLClassLoader {

  private static final String EXERCISES = KitPaths.PACKAGE + ".";

  static {
    registerAsParallelCapable();
  }

  private final AllowListEnforcer enforcer;

  /**
   * A loader of what lies in some folders.
   *
   * @param folders of class files; what an earlier one has counts
   * @param allowList whether the allow-list holds for them
   */
  public StudentClassLoader(List<Path> folders, boolean allowList) {
    super(
        folders.stream().map(StudentClassLoader::url).toArray(URL[]::new),
        StudentClassLoader.class.getClassLoader());
    this.enforcer = new AllowListEnforcer(new StudentClassFiles(this::places), allowList);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!isStudents(name)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      // Never the parent's: a class that a student has deleted is not there.
      return loaded != null ? loaded : findClass(name);
    }
  }

  /** The class as it lies on disk, but without what the allow-list takes out of it. */
  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] blocked = enforcer.blockedClasses(folderOf(name)).get(name);
    return blocked == null ? super.findClass(name) : defineClass(name, blocked, 0, blocked.length);
  }

  /**
   * Keeps these classes to the allow-list.
   *
   * @return the enforcer of this loader
   */
  public AllowListEnforcer enforcer() {
    return enforcer;
  }

  private List<URL> places(String resource) {
    try {
      return Collections.list(findResources(resource));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String folderOf(String name) {
    int end = name.lastIndexOf('.');
    return name.substring(name.lastIndexOf('.', end - 1) + 1, end);
  }

  private static boolean isStudents(String name) {
    return name.startsWith(EXERCISES);
  }

  private static URL url(Path folder) {
    try {
      return folder.toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw new IllegalArgumentException(folder.toString(), impossible);
    }
  }

  /** Closes the files that it has open; what was loaded can go on. */
  @Override
  public void close() {
    try {
      super.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
