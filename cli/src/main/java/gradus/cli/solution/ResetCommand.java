package gradus.cli.solution;

import gradus.cli.command.Subcommand;
import gradus.cli.failure.ExitCode;
import gradus.cli.failure.UserMistake;
import gradus.cli.file.OutputFile;
import gradus.cli.kit.Copies;
import gradus.cli.kit.KitFolder;
import gradus.cli.kit.StubFile;
import gradus.cli.terminal.Question;
import gradus.cli.work.StudentState;
import gradus.grading.curriculum.Curriculum;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that restores stubs, and keeps copies of the replaced files. */
@Command(
    name = "reset",
    description =
        "Makes files what they were when nothing had been written in them. What you wrote "
            + "is kept: copies go to .gradus/copies, with the date and time.",
    footer = {
      "",
      "Examples:",
      "  gradus reset 07                  the file of step 07",
      "  gradus reset Momentum            one of the two files of step 10",
      "  gradus reset 07 --yes            without asking",
    })
public final class ResetCommand extends Subcommand {

  @Parameters(
      paramLabel = "PART",
      description = "A step, a file, or a method, which stands for its file.")
  private String part;

  @Option(
      names = {"-y", "--yes"},
      description = "Do not ask.")
  private boolean yes;

  @Override
  public Integer call() {
    KitFolder kit = kit();
    List<StubFile> stubs =
        kit.files(KitFolder.exercises(part)).stream()
            .map(file -> StubFile.of(kit, file))
            .filter(stub -> !stub.isUntouched(kit))
            .toList();
    if (stubs.isEmpty()) {
      terminal().println("Nothing has been written in %s; it is left as it is.".formatted(part));
      return ExitCode.DONE;
    }
    stubs.forEach(stub -> new OutputFile(stub.file()).requireReplaceable());
    String names =
        stubs.stream().map(stub -> kit.shown(stub.file())).collect(Collectors.joining(", "));
    if (!yes && !isWanted(names)) {
      terminal().println("Nothing was changed.");
      return ExitCode.DONE;
    }
    keep(kit, stubs);
    stubs.forEach(stub -> restore(kit, stub));
    forget(kit, stubs);
    return ExitCode.DONE;
  }

  private boolean isWanted(String names) {
    return Question.ask(
        terminal(),
        "This puts the stub back in %s. What is there now is kept in .gradus/copies. Go on?"
            .formatted(names),
        "reset changes %s and asks before, on a terminal; elsewhere add --yes.".formatted(names));
  }

  private void keep(KitFolder kit, List<StubFile> stubs) {
    List<Path> written = stubs.stream().map(StubFile::file).filter(Files::exists).toList();
    if (!written.isEmpty()) {
      Path folder = Copies.keep(kit, written);
      written.forEach(
          file ->
              terminal()
                  .println("Kept     " + kit.shown(folder.resolve(kit.root().relativize(file)))));
    }
  }

  /** What was found of the replaced files says nothing of the stubs. */
  private void forget(KitFolder kit, List<StubFile> stubs) {
    List<Path> files = stubs.stream().map(StubFile::file).toList();
    try {
      StudentState.change(
          kit,
          state ->
              Curriculum.exercises()
                  .filter(exercise -> files.contains(kit.file(exercise)))
                  .forEach(state::forget));
    } catch (UserMistake readOnly) {
      terminal().println(readOnly.getMessage());
    }
  }

  private void restore(KitFolder kit, StubFile stub) {
    kit.write(stub.file(), stub.text());
    terminal().println("Restored " + kit.shown(stub.file()));
  }
}
