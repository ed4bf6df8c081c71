package gradus.cli.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The other programs of this machine. */
public final class Programs {

  private static final Pattern SEPARATOR = Pattern.compile(File.pathSeparator, Pattern.LITERAL);

  private static final long MOST_SECONDS = 10;

  private Programs() {}

  /**
   * Whether a program is on the path.
   *
   * @param name of the program
   * @return whether it could be started
   */
  public static boolean isThere(String name) {
    String path = System.getenv().getOrDefault("PATH", "");
    return SEPARATOR
        .splitAsStream(path)
        .filter(folder -> !folder.isEmpty())
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
  }

  /**
   * What a program says first.
   *
   * @param command the program and its arguments
   * @return empty if it fails, says nothing, or takes too long
   */
  public static Optional<String> firstLine(String... command) {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return Optional.empty();
      }
      String output = new String(process.getInputStream().readAllBytes(), UTF_8);
      return process.exitValue() == 0 ? output.lines().findFirst() : Optional.empty();
    } catch (IOException isNotThere) {
      return Optional.empty();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Runs a program to its end, and says whether that was a good one. */
  static boolean succeeds(Process process) throws IOException, InterruptedException {
    process.getInputStream().transferTo(OutputStream.nullOutputStream());
    if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      return false;
    }
    return process.exitValue() == 0;
  }

  /** A program that does nothing, to see how long it takes to start one. */
  static List<String> nothing() {
    return List.of("true");
  }
}
