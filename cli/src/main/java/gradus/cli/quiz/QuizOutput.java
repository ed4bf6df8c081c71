package gradus.cli.quiz;

import gradus.grading.quiz.AskedItem;
import gradus.grading.quiz.Verdict;
import java.util.List;

/** Shows a session, to a person or to a program. */
interface QuizOutput {

  /** Opens a session with these items. */
  void begin(int session, long seed, List<AskedItem> items);

  /** Asks an item. */
  void ask(AskedItem item, int number, int count);

  /** Says that an answer is awaited, the first one or another. */
  void prompt(AskedItem item);

  /** Takes note of an answer; q stands for the end of the input, too. */
  void read(String answer);

  /** Says what an answer came to. */
  void tell(AskedItem item, Verdict verdict);

  /** Closes the session. */
  void end(QuizResult result);

  /** Says what could not be read or remembered. */
  void complain(String sentence);
}
