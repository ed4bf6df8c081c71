package gradus.cli.quiz;

import gradus.cli.failure.UserMistake;
import gradus.cli.kit.StateFile;
import gradus.grading.quiz.AskedItem;
import gradus.grading.quiz.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;

/** Asks items one after the other, until all are answered or the student ends it. */
final class QuizSession {

  /** After so many answers that cannot be read an item is left out. */
  private static final int MOST_TRIES = 3;

  private static final String SKIP = "?";
  private static final String QUIT = "q";

  /** In the place of an answer where the input is over: what Ctrl-D types. */
  private static final String END = "\u0004";

  private final QuizOutput output;
  private final BufferedReader input;
  private final StateFile<QuizState> file;
  private final int number;
  private final QuizResult result = new QuizResult();

  /**
   * Prepares a session.
   *
   * @param output shows it
   * @param input gives an answer a line
   * @param file remembers each answer at once
   * @param number of the session, from 1 on
   */
  QuizSession(QuizOutput output, BufferedReader input, StateFile<QuizState> file, int number) {
    this.output = output;
    this.input = input;
    this.file = file;
    this.number = number;
  }

  /** Asks the items in their order. */
  void run(List<AskedItem> items) {
    for (int i = 0; i < items.size(); i++) {
      output.ask(items.get(i), i + 1, items.size());
      if (!answer(items.get(i))) {
        break;
      }
    }
    output.end(result);
  }

  /** Returns false if the student ends the session. */
  private boolean answer(AskedItem item) {
    for (int attempt = 1; attempt <= MOST_TRIES; attempt++) {
      output.prompt(item);
      String answer = line();
      output.read(answer.equals(END) ? "" : answer);
      if (answer.equals(QUIT) || answer.equals(END)) {
        return false;
      }
      Verdict verdict = answer.equals(SKIP) ? item.skipped() : item.judge(answer);
      output.tell(item, verdict);
      if (verdict.kind() != Verdict.Kind.AGAIN) {
        remember(item, verdict);
        return true;
      }
    }
    output.tell(item, item.skipped());
    remember(item, item.skipped());
    return true;
  }

  /** The next line; the end of the input ends the session too. */
  private String line() {
    try {
      String line = input.readLine();
      return line == null ? END : line.strip();
    } catch (IOException gone) {
      return END;
    }
  }

  private void remember(AskedItem item, Verdict verdict) {
    result.take(item, verdict);
    try {
      boolean isRight = verdict.kind() == Verdict.Kind.RIGHT;
      file.change(state -> state.answered(item.item().id(), number, isRight));
    } catch (UserMistake unwritable) {
      complainOnce(unwritable);
    }
  }

  private void complainOnce(UserMistake unwritable) {
    if (result.isKept()) {
      output.complain(unwritable.getMessage());
    }
    result.lose();
  }
}
