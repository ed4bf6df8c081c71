package gradus.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts stubs back, and keeps what was there. */
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
final class ResetCommand extends Subcommand {

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
    Exercises exercises = Exercises.ofThisKit();
    List<Stub> stubs =
        exercises.files(Exercises.methods(part)).stream()
            .map(file -> Stub.of(exercises, file))
            .filter(stub -> !stub.isUntouched(exercises))
            .toList();
    if (stubs.isEmpty()) {
      terminal().println("Nothing has been written in %s; it is left as it is.".formatted(part));
      return ExitCode.DONE;
    }
    stubs.forEach(stub -> new OutputFile(stub.file()).requireReplaceable());
    String names =
        stubs.stream().map(stub -> exercises.shown(stub.file())).collect(Collectors.joining(", "));
    if (!yes && !isWanted(names)) {
      terminal().println("Nothing was changed.");
      return ExitCode.DONE;
    }
    keep(exercises, stubs);
    stubs.forEach(stub -> restore(exercises, stub));
    return ExitCode.DONE;
  }

  private boolean isWanted(String names) {
    return Question.ask(
        terminal(),
        "This puts the stub back in %s. What is there now is kept in .gradus/copies. Go on?"
            .formatted(names),
        "reset changes %s and asks before, on a terminal; elsewhere add --yes.".formatted(names));
  }

  private void keep(Exercises exercises, List<Stub> stubs) {
    List<Path> written = stubs.stream().map(Stub::file).filter(Files::exists).toList();
    if (!written.isEmpty()) {
      Path folder = Copies.keep(exercises, written);
      written.forEach(
          file ->
              terminal()
                  .println(
                      "Kept     "
                          + exercises.shown(folder.resolve(exercises.root().relativize(file)))));
    }
  }

  private void restore(Exercises exercises, Stub stub) {
    exercises.write(stub.file(), stub.text());
    terminal().println("Restored " + exercises.shown(stub.file()));
  }
}
