package gradus.cli.collect;

import gradus.cli.course.Course;
import gradus.cli.course.CourseFile;
import gradus.cli.intake.Intake;
import gradus.cli.intake.Intake.Collected;
import gradus.cli.intake.Submission;
import gradus.cli.marks.HandInTimes;
import gradus.cli.marks.HandInTimes.Name;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which submissions are to be read, and how.
 *
 * @param paths folders and archives
 * @param courseFile of the course; without one it is the whole curriculum
 * @param handedInFile the table that says when students handed in
 * @param at the moment of which the last commit counts; without one clones as they lie there
 * @param each whether each path is one submission, whatever lies in it
 * @param partly whether the rest is taken of a submission with unusable files
 */
public record IntakeRequest(
    List<Path> paths,
    Optional<Path> courseFile,
    Optional<Path> handedInFile,
    Optional<Instant> at,
    boolean each,
    boolean partly) {

  /** Nobody reads more of one kind; the first show what is wrong with all. */
  private static final int MOST_COMPLAINTS = 20;

  /** The course that was named. */
  public Course course() {
    return courseFile.map(CourseFile::read).orElseGet(Course::whole);
  }

  /**
   * Reads the submissions.
   *
   * @param course whose steps are expected of a submission, if one was named
   */
  public Collected collect(Course course) {
    Intake intake = new Intake(at, each, partly);
    Intake chosen = courseFile.isPresent() ? intake.expecting(course.steps()) : intake;
    Collected collected = chosen.collect(paths);
    return times(course).map(times -> collected.dated(times::of)).orElse(collected);
  }

  /** A sentence for each row of the table that gives nobody a moment, or not for sure. */
  public List<String> complaintsOfTimes(Course course, List<Submission> submissions) {
    List<Name> names =
        submissions.stream().map(one -> new Name(one.student(), one.number())).toList();
    List<String> all = times(course).map(times -> times.complaints(names)).orElse(List.of());
    int more = all.size() - MOST_COMPLAINTS;
    if (more <= 0) {
      return all;
    }
    List<String> first = new ArrayList<>(all.subList(0, MOST_COMPLAINTS));
    first.add("and %,d more".formatted(more));
    return first;
  }

  private Optional<HandInTimes> times(Course course) {
    return handedInFile.map(file -> HandInTimes.read(file, ZoneId.of(course.zone())));
  }
}
