package gradus.cli.handout;

import gradus.cli.program.Answer;
import gradus.cli.program.Program;
import gradus.cli.program.ProgramFailure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs git in a folder.
 *
 * @param folder the folder
 */
record Git(Path folder) {

  /**
   * Runs a command.
   *
   * @param arguments behind {@code git}
   * @return what it printed; empty where git has failed
   * @throws ProgramFailure where git is not there, or was stopped
   */
  Optional<String> run(List<String> arguments) throws ProgramFailure {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(arguments);
    try {
      return Optional.of(Program.of(command, builder -> builder.directory(folder.toFile())).run())
          .filter(Answer::isGood)
          .map(Answer::text);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
