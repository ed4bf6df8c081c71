package gradus.cli.hunt;

import gradus.cli.hunt.HuntAnswers.Answer;
import gradus.cli.hunt.HuntSheet.Choice;
import gradus.cli.hunt.HuntTask.Spot;
import java.util.Optional;

/** One task: asks for the line, at most twice, then for the cause, once. */
final class HuntRound {

  private static final String LINE = "line";

  private static final String CAUSE = "cause";

  private static final int TRIES = 2;

  /** How much of an answer a sentence quotes. */
  private static final int LONGEST = 30;

  /** How a round ended. */
  enum Ending {
    FOUND,
    MISSED,
    LEFT
  }

  private final HuntSheet sheet;
  private final HuntView view;
  private final HuntAnswers answers;

  HuntRound(HuntSheet sheet, HuntView view, HuntAnswers answers) {
    this.sheet = sheet;
    this.view = view;
    this.answers = answers;
  }

  /** Plays it; only first answers count. */
  Ending play() {
    view.task(sheet);
    Ending line = line();
    if (line == Ending.LEFT) {
      return line;
    }
    Ending cause = cause();
    return line == Ending.FOUND ? cause : Ending.MISSED;
  }

  private Ending line() {
    for (int tries = 1; tries <= TRIES; tries++) {
      view.askLine(tries > 1);
      Answer answer = understood(LINE);
      if (answer.quits() && tries == 1) {
        return Ending.LEFT;
      }
      if (answer.quits()) {
        // The first answer counts, whether there is a second one or not.
        return Ending.MISSED;
      }
      if (answer.givesUp()) {
        break;
      }
      Spot spot = sheet.spot(answer.text()).orElseThrow();
      boolean right = sheet.task().spots().contains(spot);
      view.judged(LINE, answer.text(), right, right ? sheet.answer() : sheet.remark(spot));
      if (right) {
        return tries == 1 ? Ending.FOUND : Ending.MISSED;
      }
    }
    view.judged(LINE, "?", false, sheet.answer());
    return Ending.MISSED;
  }

  private Ending cause() {
    view.askCause(sheet);
    Answer answer = understood(CAUSE);
    if (answer.quits()) {
      return Ending.LEFT;
    }
    Choice right = sheet.rightCause();
    String it = "It is %s: %s".formatted(right.letter(), right.sentence());
    Optional<Choice> choice = sheet.choice(answer.text());
    boolean isRight = choice.filter(Choice::isRight).isPresent();
    String lesson = choice.map(Choice::lesson).filter(text -> !text.isEmpty()).orElse("");
    view.judged(CAUSE, answer.text(), isRight, lesson.isEmpty() ? it : lesson + " " + it);
    return isRight ? Ending.FOUND : Ending.MISSED;
  }

  /** The next answer to a question; whatever else was typed counts for nothing. */
  private Answer understood(String question) {
    while (true) {
      Answer answer = answers.next();
      String text = answer.text();
      if (answer.quits() || answer.givesUp() || isAnswer(question, text)) {
        return answer;
      }
      if (!isShownAgain(text)) {
        String wanted =
            question.equals(LINE)
                ? "a number from 1 to %d, or two such as 4-5".formatted(sheet.code().size())
                : "a letter from a to %s".formatted(sheet.lastLetter());
        view.refused("%s is no answer; it must be %s.".formatted(shown(text), wanted));
      }
    }
  }

  private boolean isAnswer(String question, String text) {
    return question.equals(LINE) ? sheet.spot(text).isPresent() : sheet.choice(text).isPresent();
  }

  /** Whether a part of the task was asked for; then it is shown once more. */
  private boolean isShownAgain(String text) {
    switch (text) {
      case "code" -> view.code(sheet);
      case "does" -> view.picture(sheet);
      default -> {
        return false;
      }
    }
    view.again();
    return true;
  }

  /** An answer as a sentence quotes it. */
  private static String shown(String text) {
    String visible = text.replaceAll("\\p{Cntrl}", "?");
    String begin = visible.length() > LONGEST ? visible.substring(0, LONGEST) + "…" : visible;
    return begin.isEmpty() ? "An empty line" : begin;
  }
}
