package gradus.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** What all commands have in common; {@code call} returns the exit code. */
abstract class Subcommand implements Callable<Integer> {

  @ParentCommand Gradus gradus;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean helpAsked;

  Terminal terminal() {
    return gradus.terminal();
  }
}
