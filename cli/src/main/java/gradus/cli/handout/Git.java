package gradus.cli.handout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
   * @return what it printed; empty where git is not there or has failed
   */
  Optional<String> run(List<String> arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(arguments);
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      byte[] printed = process.getInputStream().readAllBytes();
      return process.waitFor() == 0
          ? Optional.of(new String(printed, StandardCharsets.UTF_8).strip())
          : Optional.empty();
    } catch (IOException none) {
      return Optional.empty();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
