package gradus.cli;

import gradus.cli.command.Subcommand;
import gradus.cli.failure.ExitCode;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what bash and zsh need to complete commands and options. */
@Command(
    name = "completion",
    description = "Prints a script with which bash and zsh complete what is typed.",
    footer = {
      "",
      "Example, for this shell only:",
      "  source <(gradus completion)",
      "It completes after the word gradus: put the folder of cli/gradus on the PATH."
    })
final class CompletionCommand extends Subcommand {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    terminal().out().print(AutoComplete.bash("gradus", spec.root().commandLine()));
    return ExitCode.DONE;
  }
}
