package gradus.cli.collect;

import gradus.cli.course.Course;
import gradus.cli.course.CourseFile;
import gradus.cli.intake.Intake;
import gradus.cli.intake.Intake.Collected;
import gradus.cli.intake.Submission;
import gradus.cli.marks.Groups.Member;
import gradus.cli.marks.HandInTimes;
import gradus.cli.marks.HandInTimes.Arrival;
import gradus.cli.marks.HandInTimes.Dates;
import gradus.cli.marks.NamesakeCheck;
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
    Intake intake = new Intake(at, each, partly).stoppingAt(course.stops());
    Intake chosen = courseFile.isPresent() ? intake.expecting(course.steps()) : intake;
    Collected collected = chosen.collect(paths);
    new NamesakeCheck(members(collected.submissions())).require(course);
    return handedInFile
        .map(file -> HandInTimes.read(file, ZoneId.of(course.zone())))
        .map(times -> dated(collected, times))
        .orElse(collected);
  }

  private static Collected dated(Collected collected, HandInTimes times) {
    Dates dates =
        times.datesOf(
            collected.submissions().stream()
                .map(one -> new Arrival(member(one), one.handedIn().isPresent()))
                .toList());
    return collected.dated(dates.moments(), some(dates.complaints()));
  }

  /** Whose submissions are. */
  public static List<Member> members(List<Submission> submissions) {
    return submissions.stream().map(IntakeRequest::member).toList();
  }

  private static Member member(Submission submission) {
    return new Member(submission.student(), submission.number());
  }

  private static List<String> some(List<String> all) {
    int more = all.size() - MOST_COMPLAINTS;
    if (more <= 0) {
      return all;
    }
    List<String> first = new ArrayList<>(all.subList(0, MOST_COMPLAINTS));
    first.add("and %,d more".formatted(more));
    return first;
  }
}
