package gradus.cli;

import gradus.cli.classroom.GradeCommand;
import gradus.cli.classroom.RegradeCommand;
import gradus.cli.classroom.ReplayCommand;
import gradus.cli.collect.CollectCommand;
import gradus.cli.command.Application;
import gradus.cli.command.Subcommand;
import gradus.cli.evidence.EvidenceCommand;
import gradus.cli.failure.ExitCode;
import gradus.cli.gradebook.ExportCommand;
import gradus.cli.grader.DoctorCommand;
import gradus.cli.grader.KeyCommand;
import gradus.cli.handout.HandoutCommand;
import gradus.cli.kit.KitFolder;
import gradus.cli.overview.ReportCommand;
import gradus.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The instructor's commands, so that a student's help stays short. */
@Command(
    name = "class",
    description = "What an instructor does: hand out, grade a class, answer each.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      HandoutCommand.class,
      KeyCommand.class,
      CollectCommand.class,
      GradeCommand.class,
      RegradeCommand.class,
      ReplayCommand.class,
      ReportCommand.class,
      ExportCommand.class,
      EvidenceCommand.class,
      DoctorCommand.class
    })
final class ClassCommand extends Subcommand implements Application {

  @Spec private CommandSpec spec;

  @Override
  public Terminal terminal() {
    return super.terminal();
  }

  @Override
  public KitFolder kit() {
    return super.kit();
  }

  /** Lists the commands if none was named. */
  @Override
  public Integer call() {
    spec.commandLine().usage(terminal().out());
    return ExitCode.DONE;
  }
}
