package gradus.cli.classroom;

import gradus.cli.course.Course;
import gradus.cli.course.CourseFile;
import gradus.cli.failure.UserMistake;
import gradus.cli.grader.ClassSeeds;
import gradus.cli.grader.PooledGrader;
import gradus.cli.grader.SeedKey;
import gradus.cli.intake.Intake;
import gradus.cli.intake.Intake.Collected;
import gradus.cli.intake.Submission;
import gradus.cli.kit.KitFolder;
import gradus.cli.marks.HandInTimes;
import gradus.cli.marks.HandInTimes.Name;
import gradus.cli.marks.Roster;
import gradus.cli.sandbox.Sandbox;
import gradus.cli.sandbox.SandboxProbe;
import gradus.cli.verdict.SubmissionGrader;
import gradus.grading.curriculum.Exercise;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads what a request names.
 *
 * @param kit that grades
 * @param request what was asked for
 */
record ClassParts(KitFolder kit, ClassRequest request) {

  /** The course, with only the steps that are asked for. */
  Course course() {
    Course course = named(request.course()).map(CourseFile::read).orElseGet(Course::whole);
    if (request.only().isEmpty()) {
      return course;
    }
    List<Integer> asked =
        KitFolder.exercises(request.only()).stream().map(Exercise::step).distinct().toList();
    List<Integer> steps = course.steps().stream().filter(asked::contains).toList();
    if (steps.isEmpty()) {
      throw new UserMistake(
          "--only is %s, which is no part of the course; it has the steps %s."
              .formatted(request.only(), course.steps()));
    }
    return course.withSteps(steps);
  }

  /** The submissions, and what lies beside them. */
  Collected collected() {
    Optional<Instant> at =
        request.at().isEmpty() ? Optional.empty() : Optional.of(Instant.parse(request.at()));
    Intake intake = new Intake(at, request.each(), request.partly());
    Intake chosen = request.course().isEmpty() ? intake : intake.expecting(course().steps());
    Collected collected = chosen.collect(request.paths());
    if (collected.submissions().isEmpty()) {
      throw new UserMistake(
          "there is no submission in %s; gradus class collect shows what is looked for."
              .formatted(String.join(", ", request.submissions())));
    }
    return named(request.handedIn()).map(file -> dated(collected, file)).orElse(collected);
  }

  private Collected dated(Collected collected, Path file) {
    return collected.dated(times(file)::of);
  }

  private HandInTimes times(Path file) {
    return HandInTimes.read(file, ZoneId.of(course().zone()));
  }

  /** What of the table with moments is not clear. */
  List<String> complaintsOfTimes(List<Submission> submissions) {
    List<Name> names =
        submissions.stream().map(one -> new Name(one.student(), one.number())).toList();
    return named(request.handedIn()).stream()
        .flatMap(file -> times(file).complaints(names).stream())
        .toList();
  }

  Optional<Roster> roster() {
    return named(request.roster()).map(Roster::read);
  }

  private static Optional<Path> named(String file) {
    return file.isEmpty() ? Optional.empty() : Optional.of(Path.of(file));
  }

  /** Opens graders; each has workers of its own, and starts them when it grades. */
  Supplier<SubmissionGrader> graders() {
    ClassSeeds seeds = seeds();
    return () -> new PooledGrader(kit, seeds, SandboxProbe.best());
  }

  /** Opens graders that are asked for keys only: no process is started, not even for a probe. */
  Supplier<SubmissionGrader> keys() {
    ClassSeeds seeds = seeds();
    return () -> new PooledGrader(kit, seeds, Sandbox.PLAIN);
  }

  private ClassSeeds seeds() {
    Optional<SeedKey> key = named(request.key()).map(SeedKey::read);
    return new ClassSeeds(Long.parseLong(request.seeds()), key);
  }
}
