package gradus.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Prints what bash and zsh need to complete commands and options. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description = "Prints a script with which bash and zsh complete commands and options.",
    footer = {
      "",
      "Example, for this shell only:",
      "  source <(gradus completion)",
      "It completes after the word gradus: put the folder of cli/gradus on the PATH."
    })
final class CompletionCommand implements Runnable {

  @ParentCommand private Gradus gradus;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    gradus.terminal().out().print(AutoComplete.bash("gradus", spec.root().commandLine()));
  }
}
