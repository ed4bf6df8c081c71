package gradus.cli.work;

import gradus.cli.command.Subcommand;
import gradus.cli.failure.ExitCode;
import java.util.List;
import picocli.CommandLine.Command;

/** The command that names the next exercise. */
@Command(
    name = "next",
    description = "Says which method to write next, where, and what to read first.")
public final class NextCommand extends Subcommand {

  @Override
  public Integer call() {
    WorkStatus status = WorkStatus.of(kit());
    new BoardPrinter(terminal()).printNext(status.results(), List.of(), kit().paths());
    status
        .unreadStep()
        .filter(step -> kit().hasDerivations(step))
        .ifPresent(
            step ->
                terminal()
                    .println(
                        "Open since step %1$s passes: cli/gradus derivation %1$s"
                            .formatted(step.label())));
    status.complaints().forEach(terminal()::println);
    return ExitCode.DONE;
  }
}
