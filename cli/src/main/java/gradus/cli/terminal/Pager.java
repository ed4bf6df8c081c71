package gradus.cli.terminal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jline.utils.Signals;

/**
 * The program that shows a long text page by page.
 *
 * @param command for the shell; it reads the text from its standard input
 */
public record Pager(String command) {

  /**
   * Less with git's options: colours are kept, a short text is only printed, and the text stays on
   * the screen.
   */
  private static final String LESS = "exec less -FRX '-Psspace goes on, b goes back, q leaves'";

  /**
   * The lowest exit code of a program that a signal has ended, which means that the reader quit.
   */
  private static final int BY_SIGNAL = 128;

  /**
   * The program that {@code PAGER} names, otherwise less; none if {@code PAGER} is empty or on
   * Windows.
   */
  public static Optional<Pager> ofThisSystem() {
    boolean isWindows =
        System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    return isWindows ? Optional.empty() : of(System.getenv().getOrDefault("PAGER", LESS));
  }

  static Optional<Pager> of(String command) {
    return Optional.of(command)
        .filter(name -> !name.isBlank())
        .map(name -> new Pager(name.equals("less") ? LESS : name));
  }

  /**
   * Shows a text, and returns when the reader has left it.
   *
   * @return false if there is no such program, or it could not show the text
   */
  public boolean show(List<String> lines, boolean ascii) {
    ProcessBuilder builder =
        new ProcessBuilder("/bin/sh", "-c", command)
            .redirectOutput(Redirect.INHERIT)
            .redirectError(Redirect.DISCARD);
    if (!ascii) {
      builder.environment().putIfAbsent("LESSCHARSET", "utf-8");
    }
    // In a pager Ctrl-C only ends a search; without this it would end this process and leave the
    // pager
    // behind.
    Object before = Signals.register("INT", () -> {});
    try {
      Process process = builder.start();
      // A reader who leaves early closes the pipe, which a PrintWriter ignores.
      try (PrintWriter text =
          new PrintWriter(
              new OutputStreamWriter(process.getOutputStream(), ascii ? US_ASCII : UTF_8))) {
        lines.forEach(text::println);
      }
      int status = process.waitFor();
      return status == 0 || status >= BY_SIGNAL;
    } catch (IOException noShell) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return true;
    } finally {
      Signals.unregister("INT", before);
    }
  }
}
