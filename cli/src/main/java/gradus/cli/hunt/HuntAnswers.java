package gradus.cli.hunt;

import gradus.cli.terminal.Terminal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The answers, one a line, from a keyboard or a pipe. */
final class HuntAnswers {

  private static final String QUIT = "q";

  private static final String GIVE_UP = "?";

  private final BufferedReader reader;

  HuntAnswers(Terminal terminal) {
    reader = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8));
  }

  /**
   * One answer.
   *
   * @param text what was typed, in small letters and without blanks around it
   */
  record Answer(String text) {

    /** Whether it ends the hunt; the end of the input does, too. */
    boolean quits() {
      return text.equals(QUIT);
    }

    boolean givesUp() {
      return text.equals(GIVE_UP);
    }
  }

  Answer next() {
    try {
      String line = reader.readLine();
      return new Answer(line == null ? QUIT : line.strip().toLowerCase(Locale.ROOT));
    } catch (IOException gone) {
      return new Answer(QUIT);
    }
  }
}
