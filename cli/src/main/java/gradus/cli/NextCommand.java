package gradus.cli;

import picocli.CommandLine.Command;

/** Says where to go on. */
@Command(
    name = "next",
    description = "Says which method to write next, where, and what to read first.")
final class NextCommand extends Subcommand {

  @Override
  public Integer call() {
    Standing standing = Standing.of(Exercises.ofThisKit());
    new StudentOutput(terminal()).printNext(standing.gradings());
    return ExitCode.DONE;
  }
}
