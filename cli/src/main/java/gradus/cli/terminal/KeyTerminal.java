package gradus.cli.terminal;

import gradus.cli.failure.UserMistake;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.NonBlockingReader;

/**
 * Draws the whole terminal window and reads keys without Enter. Closing it restores the terminal.
 */
public final class KeyTerminal implements AutoCloseable {

  /** Receives keys, signals and changes of size; it is called from other threads. */
  public interface Listener {

    /**
     * A key was pressed.
     *
     * @param key its character; negative once the input has ended
     */
    void pressed(int key);

    /** The window has another size, or is back from the background. */
    void resized();

    /** Ctrl-C. */
    void interrupted();
  }

  /** The key of the arrow that points up; no character. */
  public static final int UP = 0x110000;

  /** The key of the arrow that points down; no character. */
  public static final int DOWN = 0x110001;

  /** Switches to the alternate screen, without a cursor. */
  private static final String ENTER = "\u001b[?1049h\u001b[?25l";

  private static final String LEAVE = "\u001b[?25h\u001b[?1049l";
  private static final String HOME = "\u001b[H";
  private static final String ERASE_LINE = "\u001b[2K";

  private static final int ESCAPE = 27;
  private static final int MILLIS_OF_AN_ESCAPE_SEQUENCE = 20;
  private static final int LONGEST_SEQUENCE = 16;
  private static final int END = -1;
  private static final Size USUAL = new Size(80, 24);

  private final Terminal output;
  private final org.jline.terminal.Terminal keyboard;
  private final Listener listener;
  private final Thread hook = new Thread(this::leave, "terminal as it was");

  /** The last known size; asking for it starts a process on most systems. */
  private volatile Size size = USUAL;

  private boolean isOpen;

  private KeyTerminal(Terminal output, org.jline.terminal.Terminal keyboard, Listener listener) {
    this.output = output;
    this.keyboard = keyboard;
    this.listener = listener;
  }

  /**
   * Opens the terminal.
   *
   * @param output the terminal to draw on
   * @param listener receives keys and changes of size
   */
  public static KeyTerminal open(Terminal output, Listener listener) {
    try {
      // A dumb terminal only pretends to read keys.
      KeyTerminal terminal =
          new KeyTerminal(
              output,
              TerminalBuilder.builder().system(true).dumb(false).jna(false).jansi(false).build(),
              listener);
      terminal.start();
      return terminal;
    } catch (IOException | IllegalStateException none) {
      throw noTerminal(none);
    }
  }

  public static UserMistake noTerminal(Exception cause) {
    return new UserMistake(
        "watch needs a terminal that it can draw on and read keys from; gradus run grades once,"
            + " anywhere.",
        cause);
  }

  private void start() {
    keyboard.enterRawMode();
    keyboard.handle(Signal.INT, signal -> listener.interrupted());
    keyboard.handle(Signal.WINCH, signal -> resize());
    keyboard.handle(Signal.CONT, signal -> comeBack());
    size = keyboard.getSize();
    isOpen = true;
    Runtime.getRuntime().addShutdownHook(hook);
    print(ENTER);
    Thread thread = new Thread(this::readKeys, "keys");
    thread.setDaemon(true);
    thread.start();
  }

  /** Takes the terminal again after the shell has used it in the meantime. */
  private void comeBack() {
    keyboard.enterRawMode();
    print(ENTER);
    resize();
  }

  private void resize() {
    size = keyboard.getSize();
    listener.resized();
  }

  private void readKeys() {
    try {
      NonBlockingReader reader = keyboard.reader();
      int key;
      do {
        key = reader.read();
        if (key == ESCAPE) {
          arrow(reader).ifPresent(listener::pressed);
        } else {
          listener.pressed(key);
        }
      } while (key >= 0);
    } catch (IOException closed) {
      listener.pressed(-1);
    }
  }

  /**
   * Reads an escape sequence: an arrow key sends three characters, and the last may be a letter.
   *
   * @return the arrow up or down; nothing for every other key
   */
  private static OptionalInt arrow(NonBlockingReader reader) throws IOException {
    StringBuilder sequence = new StringBuilder();
    int next = reader.read(MILLIS_OF_AN_ESCAPE_SEQUENCE);
    while (next >= 0 && sequence.length() < LONGEST_SEQUENCE) {
      sequence.append((char) next);
      next = isEnd(sequence) ? END : reader.read(MILLIS_OF_AN_ESCAPE_SEQUENCE);
    }
    return switch (sequence.toString()) {
      case "[A", "OA" -> OptionalInt.of(UP);
      case "[B", "OB" -> OptionalInt.of(DOWN);
      default -> OptionalInt.empty();
    };
  }

  /** A letter ends it, and the sign that some keys of several digits end with; [ and O begin it. */
  private static boolean isEnd(CharSequence sequence) {
    char last = sequence.charAt(sequence.length() - 1);
    return sequence.length() > 1 && (Character.isLetter(last) || last == '~');
  }

  public int columns() {
    return size.getColumns() > 0 ? size.getColumns() : USUAL.getColumns();
  }

  public int rows() {
    return size.getRows() > 0 ? size.getRows() : USUAL.getRows();
  }

  /** Draws these lines and nothing else. */
  public void draw(List<String> lines) {
    StringBuilder window = new StringBuilder(HOME);
    for (int i = 0; i < rows(); i++) {
      // Erased before printing: after a full line some terminals would erase its last character.
      window.append(i == 0 ? "" : "\r\n").append(ERASE_LINE);
      window.append(i < lines.size() ? lines.get(i) : "");
    }
    print(window.toString());
  }

  private synchronized void print(String text) {
    if (isOpen) {
      output.out().print(text);
      output.flush();
    }
  }

  private synchronized void leave() {
    print(LEAVE);
    isOpen = false;
  }

  @Override
  public void close() {
    leave();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
      keyboard.close();
    } catch (IOException | IllegalStateException alreadyEnding) {
      // The JVM is shutting down, and the terminal's own hook restores it.
    }
  }
}
