package gradus.cli.grader;

import gradus.cli.command.Subcommand;
import gradus.cli.failure.ExitCode;
import gradus.cli.failure.UserMistake;
import gradus.cli.file.FileName;
import gradus.cli.kit.KitFolder;
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
    if (kit().isHandedOut()) {
      throw new UserMistake(
          "this kit was handed out itself; make the key in the one that it is of.");
    }
    requireNotHandedOut(path);
    SeedKey.create(path);
    terminal().println("%s has the key now; only you can read it.".formatted(path));
    terminal()
        .println(
            "Grade with it: cli/gradus class grade SUBMISSIONS --key %s --out results"
                .formatted(path));
    return ExitCode.DONE;
  }

  /** What lies in a hand-out is published by its next push, though it is in no kit's list. */
  private static void requireNotHandedOut(Path path) {
    Path folder = path.toAbsolutePath().normalize().getParent();
    for (; folder != null; folder = folder.getParent()) {
      if (new KitFolder(folder).isHandedOut()) {
        throw new UserMistake(
            "%s is inside the hand-out %s, where students would see it; choose a place outside of all that you hand out."
                .formatted(path, folder));
      }
    }
  }
}
