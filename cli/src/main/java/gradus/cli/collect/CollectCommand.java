package gradus.cli.collect;

import gradus.cli.command.Subcommand;
import gradus.cli.course.Course;
import gradus.cli.failure.ExitCode;
import gradus.cli.file.FileName;
import gradus.cli.intake.Intake.Collected;
import gradus.cli.intake.Submission;
import gradus.cli.marks.AbsentMembers;
import gradus.cli.marks.Roster;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command that shows what would be graded of submissions. */
@Command(
    name = "collect",
    description =
        "Shows what would be graded of submissions: what is taken, repaired, left out and refused. "
            + "Nothing is graded, run or written.",
    footer = {
      "",
      "Examples:",
      "  gradus class collect submissions         a folder with a folder or archive a student",
      "  gradus class collect download.zip        all submissions of Moodle or Canvas",
      "  gradus class collect clones --at 2026-11-30T23:59:00+01:00",
      "",
      "Exit codes: 0 all are taken, 1 some are not (refused, or the machine failed)."
    })
public final class CollectCommand extends Subcommand {

  @Mixin private IntakeOptions intake;

  @Option(
      names = "--roster",
      paramLabel = "CSV",
      description = "The students of the course; says who is not among them, and who is missing.")
  private Optional<String> roster = Optional.empty();

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    Optional<Roster> people = roster.map(FileName::path).map(Roster::read);
    IntakeRequest request = intake.request();
    Course course = request.course();
    Collected collected = request.collect(course);
    Optional<RosterCheck> check = people.map(known -> RosterCheck.of(known, collected));
    AbsentMembers absent =
        new AbsentMembers(course, IntakeRequest.members(collected.submissions()), people);
    if (json) {
      terminal().println(CollectJson.of(collected, check, absent).toPrettyString());
    } else {
      new CollectText(terminal()).print(collected, check, absent);
    }
    boolean isWhole = collected.submissions().stream().allMatch(Submission::isTaken);
    return isWhole && !collected.submissions().isEmpty() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
  }
}
