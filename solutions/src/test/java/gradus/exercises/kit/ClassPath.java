package gradus.exercises.kit;

/** The class path for processes that tests start. */
final class ClassPath {

  private ClassPath() {}

  /** That of this JVM; Surefire may have put it into a file and tells it by another name. */
  static String ofTests() {
    String own = System.getProperty("java.class.path");
    return System.getProperty("surefire.test.class.path", own);
  }
}
