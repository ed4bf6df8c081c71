package gradus.grading.allowlist;

import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.KitPaths;
import gradus.grading.deadline.Checkpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

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

  private final ClassFolders folders;
  private final AllowListEnforcer enforcer;
  private final boolean withCheckpoints;

  /**
   * A loader of what lies in some folders.
   *
   * @param folders of class files
   * @param allowList whether the allow-list holds for them
   */
  public StudentClassLoader(ClassFolders folders, boolean allowList) {
    this(folders, allowList, false);
  }

  /**
   * A loader of what lies in some folders.
   *
   * @param folders of class files
   * @param allowList whether the allow-list holds for them
   * @param withCheckpoints whether checkpoints are written into the student's classes, so that code
   *     which never ends can be ended
   */
  public StudentClassLoader(ClassFolders folders, boolean allowList, boolean withCheckpoints) {
    super(
        folders.all().stream().map(StudentClassLoader::url).toArray(URL[]::new),
        StudentClassLoader.class.getClassLoader());
    // As under Maven, where Surefire says so to the JVM.
    setDefaultAssertionStatus(true);
    this.folders = folders;
    this.withCheckpoints = withCheckpoints;
    if (withCheckpoints) {
      Checkpoint.write();
    }
    this.enforcer = new AllowListEnforcer(new StudentClassFiles(folders), allowList);
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

  /**
   * Of a step, the properties' class or the student's, whatever their names; else what lies there.
   */
  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    String folder = folderOf(name);
    if (Curriculum.stepIn(folder).isEmpty() || folders.isProperties(name)) {
      return super.findClass(name);
    }
    byte[] file =
        enforcer
            .classFile(folder, name)
            .map(own -> withCheckpoints ? CheckpointWriter.write(own) : own)
            .orElseThrow(() -> new ClassNotFoundException(name));
    return defineClass(name, file, 0, file.length);
  }

  /**
   * Keeps these classes to the allow-list.
   *
   * @return the enforcer of this loader
   */
  public AllowListEnforcer enforcer() {
    return enforcer;
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
