package gradus.cli.terminal;

import gradus.cli.failure.UserMistake;
import gradus.grading.text.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Asks the person at the keyboard. */
public final class Question {

  private Question() {}

  /**
   * Asks a question; every answer but yes is a no.
   *
   * @param question one or two sentences
   * @param refusal the message if nobody is at the keyboard
   */
  public static boolean ask(Terminal terminal, String question, String refusal) {
    if (!terminal.asks()) {
      throw new UserMistake(refusal);
    }
    Text.wrapLines(question + " (y or n) ", terminal.readableWidth()).forEach(terminal::println);
    terminal.out().flush();
    return answer(terminal).matches("y|yes");
  }

  private static String answer(Terminal terminal) {
    try {
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8));
      String line = reader.readLine();
      return line == null ? "" : line.strip().toLowerCase(Locale.ROOT);
    } catch (IOException gone) {
      return "";
    }
  }
}
