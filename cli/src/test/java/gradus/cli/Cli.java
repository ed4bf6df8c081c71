package gradus.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.failure.ExitCode;
import gradus.cli.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;

/** Runs the command in this JVM, as from a pipe. */
public final class Cli {

  private byte[] input = {};
  private Path root = Path.of("").toAbsolutePath();
  private Charset charset = UTF_8;
  private boolean interactive;
  private boolean colour;

  /**
   * The result of a run.
   *
   * @param exitCode the exit code
   * @param out standard output
   * @param err standard error
   */
  public record Result(int exitCode, String out, String err) {

    public List<String> lines() {
      return out.lines().toList();
    }

    /**
     * Asserts that the command was refused with only one sentence, which begins with these words.
     */
    public void assertRefused(String sentence) {
      String expected = "gradus: " + sentence;
      assertEquals(ExitCode.USER_MISTAKE, exitCode, err);
      assertTrue(err.replace('\\', '/').startsWith(expected.replace('\\', '/')), err);
      assertTrue(err.matches("[^\\n]*[.?]\\R"), err);
      assertEquals("", out);
    }

    public String lastLine() {
      return lines().get(lines().size() - 1);
    }
  }

  public static Result run(String... arguments) {
    return new Cli().execute(arguments);
  }

  public Cli withInput(String text) {
    input = text.getBytes(UTF_8);
    return this;
  }

  /** Runs the command in another kit. */
  public Cli in(Path kit) {
    root = kit;
    return this;
  }

  public Cli withCharset(Charset other) {
    charset = other;
    return this;
  }

  public Cli onTerminal(boolean withColour) {
    interactive = true;
    colour = withColour;
    return this;
  }

  public Result execute(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        Terminal.of(new ByteArrayInputStream(input), out, err, charset, interactive, colour);
    int exitCode = Gradus.run(terminal, root, arguments);
    return new Result(exitCode, out.toString(charset), err.toString(charset));
  }
}
