package gradus.cli.classroom;

import gradus.cli.collect.IntakeRequest;
import gradus.cli.course.Course;
import gradus.cli.failure.UserMistake;
import gradus.cli.grader.ClassSeeds;
import gradus.cli.grader.PooledGrader;
import gradus.cli.grader.SeedKey;
import gradus.cli.intake.Intake.Collected;
import gradus.cli.intake.Submission;
import gradus.cli.kit.KitFolder;
import gradus.cli.marks.AbsentMembers;
import gradus.cli.marks.Roster;
import gradus.cli.sandbox.Sandbox;
import gradus.cli.sandbox.SandboxProbe;
import gradus.cli.verdict.SubmissionGrader;
import gradus.grading.curriculum.Exercise;
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
    Course course = request.intake().course();
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

  /** The submissions, also what clones were at the deadlines, and what lies beside them. */
  Collected collected() {
    Collected collected = request.intake().collect(course()).withEarlier();
    if (collected.submissions().isEmpty()) {
      throw new UserMistake(
          "there is no submission in %s; gradus class collect shows what is looked for."
              .formatted(String.join(", ", request.submissions())));
    }
    return collected;
  }

  /** What the roster says of members of groups who have handed in nothing. */
  AbsentMembers absent(List<Submission> submissions) {
    return new AbsentMembers(course(), IntakeRequest.members(submissions), roster());
  }

  Optional<Roster> roster() {
    return ClassRequest.named(request.roster()).map(Roster::read);
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
    Optional<SeedKey> key = ClassRequest.named(request.key()).map(SeedKey::read);
    return new ClassSeeds(Long.parseLong(request.seeds()), key);
  }
}
