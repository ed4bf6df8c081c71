package gradus.cli.intake;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One version of a file that is taken, if no better one is there.
 *
 * @param path by which it is laid out, such as {@code step01/Matrices.java}
 * @param source its text, with the right package line
 * @param isStub whether nothing is written in it
 */
record Version(String path, Source source, boolean isStub) {

  private static final Pattern OLD =
      Pattern.compile(
          "(?i)(^|.*[ _.-])(old|backups?|bak|archive|previous|alt|copy|kopie)([ _.-].*|$)");

  private static final String HOME = "src/main/java/gradus/exercises/";

  /**
   * The version to take comes first; two that compare equal cannot be told apart. What is written
   * counts more than what is not, a file more than one in an archive, the student's own name more
   * than that of a copy, of copies the newest.
   */
  static final Comparator<Version> BEST_FIRST =
      Comparator.comparing(Version::isStub)
          .thenComparing(version -> version.source.entry().nesting())
          .thenComparing(Version::isOld)
          .thenComparing(version -> !version.isNamedRight())
          .thenComparing(version -> -version.source.name().copy())
          .thenComparing(version -> !version.source.entry().path().contains(HOME + version.path));

  private boolean isOld() {
    return List.of(source.directory().split("/")).stream().anyMatch(OLD.asMatchPredicate());
  }

  private boolean isNamedRight() {
    return path.endsWith("/" + source.entry().name());
  }

  boolean isAlike(Version other) {
    return source.text().text().equals(other.source.text().text());
  }

  String place() {
    return source.entry().path();
  }

  /** Whether it was taken from a file that is called otherwise. */
  boolean isRenamed() {
    return !isNamedRight();
  }
}
