package gradus.cli.terminal;

import gradus.cli.failure.UserMistake;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * The program that opens a file as a double click does. Java's Desktop class needs AWT with a
 * display, which this command runs without.
 *
 * @param command to which the file's name is added
 */
public record DesktopProgram(List<String> command) {

  private static final long PATIENCE = 3;

  public static DesktopProgram ofThisSystem() {
    return of(System.getProperty("os.name"));
  }

  public static DesktopProgram of(String system) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      // The empty argument is the window's title: start takes the first quoted argument for it.
      return new DesktopProgram(List.of("cmd", "/c", "start", "\"\""));
    }
    return new DesktopProgram(List.of(name.startsWith("mac") ? "open" : "xdg-open"));
  }

  /** Opens a file, or says that it could not be opened. */
  public void open(Path file) {
    if (!start(file.toString())) {
      throw new UserMistake(
          "%s could not open the file; it is %s.".formatted(command.get(0), file));
    }
  }

  /** Opens an address in a browser, or says that none could be opened. */
  public void browse(String address) {
    if (!start(address)) {
      throw new UserMistake(
          "%s could not open a browser; open the address yourself.".formatted(command.get(0)));
    }
  }

  private boolean start(String argument) {
    List<String> whole = new ArrayList<>(command);
    whole.add(argument);
    try {
      Process process =
          new ProcessBuilder(whole)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      // A program that keeps running is showing it.
      return !process.waitFor(PATIENCE, TimeUnit.SECONDS) || process.exitValue() == 0;
    } catch (IOException failure) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
