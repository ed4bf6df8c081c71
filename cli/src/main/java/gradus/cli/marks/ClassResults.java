package gradus.cli.marks;

import gradus.cli.course.Course;
import java.util.List;

/**
 * What {@code gradus class grade} found, as {@code results.json} keeps it; gradebooks and reports
 * are made of it.
 *
 * @param version of this format
 * @param course as it was when it was graded
 * @param gradedAt the moment as ISO 8601 in UTC
 * @param isolation how students' code was kept apart
 * @param submissions one a student or group: that which counts; in the order of their names
 */
public record ClassResults(
    int version,
    Course course,
    String gradedAt,
    String isolation,
    List<GradedSubmission> submissions) {

  /** The version that this class writes. */
  public static final int VERSION = 1;

  /** The name of the file in the folder of results. */
  public static final String FILE = "results.json";

  /**
   * Copies the list.
   *
   * @param version of this format
   * @param course as it was
   * @param gradedAt the moment
   * @param isolation how code was kept apart
   * @param submissions one a student or group
   */
  public ClassResults {
    submissions = List.copyOf(submissions);
  }
}
