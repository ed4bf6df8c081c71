package gradus.cli.terminal;

import gradus.grading.text.AsciiTwins;
import gradus.grading.text.Line;
import gradus.grading.text.Line.Tone;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/**
 * The standard streams of a command, and what their terminal can show.
 *
 * @param in standard input
 * @param out standard output; characters that it cannot show are replaced
 * @param err standard error, likewise
 * @param ascii whether to write plain ASCII
 * @param interactive whether a person sees the output on a terminal
 * @param colour whether to colour it
 */
public record Terminal(
    InputStream in,
    PrintWriter out,
    PrintWriter err,
    boolean ascii,
    boolean interactive,
    boolean colour) {

  private static final String NEEDED = "✔★✘×→−…·█≥é";

  /** A terminal without input that discards all output. */
  public static final Terminal NONE =
      of(
          InputStream.nullInputStream(),
          OutputStream.nullOutputStream(),
          OutputStream.nullOutputStream(),
          StandardCharsets.UTF_8,
          false,
          false);

  private static final int READABLE = 100;

  public static Terminal ofProcess() {
    boolean interactive = isInteractive();
    // A dumb terminal would show escape codes instead of obeying them.
    interactive &= !"dumb".equals(System.getenv("TERM"));
    boolean colour = interactive && System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
    // Not System.out: a PrintStream hides failed writes.
    return of(
        System.in,
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        charset(),
        interactive,
        colour);
  }

  public static Terminal of(
      InputStream in,
      OutputStream out,
      OutputStream err,
      Charset charset,
      boolean interactive,
      boolean colour) {
    boolean ascii = !charset.newEncoder().canEncode(NEEDED);
    return new Terminal(
        in, writer(out, charset, ascii), writer(err, charset, ascii), ascii, interactive, colour);
  }

  private static PrintWriter writer(OutputStream stream, Charset charset, boolean ascii) {
    OutputStreamWriter encoder = new OutputStreamWriter(stream, charset);
    return new PrintWriter(ascii ? new AsciiWriter(encoder) : encoder);
  }

  /** The charset of the console, whose property has another name on JDK 17. */
  private static Charset charset() {
    return Stream.of("stdout.encoding", "sun.stdout.encoding", "native.encoding")
        .map(System::getProperty)
        .filter(name -> name != null && Charset.isSupported(name))
        .map(Charset::forName)
        .findFirst()
        .orElseGet(Charset::defaultCharset);
  }

  /**
   * Trusts the launcher's property. Without it asks for a console, which newer JDKs have in a pipe,
   * too.
   */
  private static boolean isInteractive() {
    String launcher = System.getProperty("gradus.terminal");
    return launcher == null ? isConsole(System.console()) : Boolean.parseBoolean(launcher);
  }

  private static boolean isConsole(Console console) {
    try {
      return console != null && (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException before22) {
      return true;
    }
  }

  /** Whether standard input is a keyboard; a reader that a test supplies counts as one. */
  public boolean asks() {
    return interactive && (in != System.in || isConsole(System.console()));
  }

  /** The same terminal, treated as a pipe. */
  public Terminal asPipe() {
    return new Terminal(in, out, err, ascii, false, false);
  }

  public void println(String line) {
    out.println(line);
  }

  public void println() {
    out.println();
  }

  /** The text as it will be printed, for aligning columns. */
  public String plain(String text) {
    return ascii ? AsciiTwins.of(text) : text;
  }

  /** A line with its tones in colour. */
  public String styled(Line line) {
    return line.printed((text, tone) -> styled(plain(text), tone));
  }

  private String styled(String text, Tone tone) {
    return switch (tone) {
      case GOOD -> good(text);
      case BAD -> bad(text);
      case PLAIN -> text;
    };
  }

  /** Prints a line with its tones in colour. */
  public void print(Line line) {
    println(styled(line));
  }

  public String good(String text) {
    return colour ? "\u001b[32m" + text + "\u001b[0m" : text;
  }

  public String bad(String text) {
    return colour ? "\u001b[31m" + text + "\u001b[0m" : text;
  }

  public String bold(String text) {
    return colour ? "\u001b[1m" + text + "\u001b[0m" : text;
  }

  /** A name or a line of code. */
  public String code(String text) {
    return colour ? "\u001b[36m" + text + "\u001b[0m" : text;
  }

  /** The mark of a good or a bad result. */
  public String mark(boolean good) {
    return good ? good("✔") : bad("✘");
  }

  /** The width to stay within. */
  public int columns() {
    return Math.max(1, columnsSaid());
  }

  /**
   * The actual width. Unless the environment tells it, the terminal is asked, which takes a tenth
   * of a second.
   */
  public int width() {
    return interactive && System.getenv("COLUMNS") == null ? ScreenSize.columns() : columns();
  }

  /** The width for running text, whose lines are limited for readability. */
  public int readableWidth() {
    return Math.min(READABLE, width());
  }

  private static int columnsSaid() {
    try {
      return Integer.parseInt(System.getenv().getOrDefault("COLUMNS", "80"));
    } catch (NumberFormatException unset) {
      return 80;
    }
  }

  public void flush() {
    out.flush();
    err.flush();
  }
}
