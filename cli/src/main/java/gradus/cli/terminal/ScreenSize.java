package gradus.cli.terminal;

import java.io.IOException;
import org.jline.terminal.TerminalBuilder;

/** Reads the size of the terminal. */
public final class ScreenSize {

  private static final int USUAL = 80;
  private static final int USUAL_ROWS = 24;

  private ScreenSize() {}

  static int columns() {
    try (org.jline.terminal.Terminal screen = TerminalBuilder.builder().dumb(true).build()) {
      return screen.getWidth() > 0 ? screen.getWidth() : USUAL;
    } catch (IOException unknown) {
      return USUAL;
    }
  }

  public static int rows() {
    try (org.jline.terminal.Terminal screen = TerminalBuilder.builder().dumb(true).build()) {
      return screen.getHeight() > 0 ? screen.getHeight() : USUAL_ROWS;
    } catch (IOException unknown) {
      return USUAL_ROWS;
    }
  }
}
