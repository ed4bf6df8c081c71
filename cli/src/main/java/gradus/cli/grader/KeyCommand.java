package gradus.cli.grader;

import gradus.cli.command.Subcommand;
import gradus.cli.failure.ExitCode;
import gradus.cli.file.FileName;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command that makes the key of the secret seeds. */
@Command(
    name = "key",
    description = {
      "Makes the key of the secret seeds.",
      "A quarter of the cases in a grading are drawn from seeds that only this key gives, so that"
          + " nobody passes by knowing the cases. Keep the file where no student can read it, and"
          + " as long as a grade may be disputed."
    })
public final class KeyCommand extends Subcommand {

  @Parameters(paramLabel = "FILE", description = "The file to write; it must not be there yet.")
  private String file;

  @Override
  public Integer call() {
    Path path = FileName.path(file);
    SeedKey.create(path);
    terminal().println("%s has the key now; only you can read it.".formatted(path));
    terminal()
        .println("Grade with it: cli/gradus class grade SUBMISSIONS --key %s".formatted(path));
    return ExitCode.DONE;
  }
}
