package gradus.exercises.lessons;

import gradus.exercises.kit.ChangeGrader;
import gradus.exercises.kit.ChangeGrader.Graded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Updates the excerpts of the board in lessons. Each is a block of code behind a comment that names
 * a mistake of the bank, {@code <!-- board: step01/transpose-copies -->}, and contains the grader's
 * report of that mistake.
 *
 * <p>To write the blocks anew, in {@code solutions} and after {@code mvn test-compile}: run the
 * main method with the numbers of the steps.
 */
final class LessonBoards {

  private static final Pattern BOARD =
      Pattern.compile("(<!-- board: (\\S+) -->\n```(?:text)?\n)(.*?)(```\n)", Pattern.DOTALL);

  private LessonBoards() {}

  /**
   * Writes the boards of some lessons.
   *
   * @param args the numbers of the steps
   * @throws IOException if a lesson cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    for (String step : args) {
      Lesson lesson = Lesson.of(Integer.parseInt(step));
      Files.writeString(lesson.file(), graded(lesson.text()));
    }
  }

  /** The text with the grader's current reports in all excerpts. */
  static String graded(String text) {
    try (ChangeGrader grader = new ChangeGrader()) {
      return BOARD
          .matcher(text)
          .replaceAll(
              found ->
                  Matcher.quoteReplacement(
                      found.group(1) + board(grader, found.group(2)) + found.group(4)));
    }
  }

  /** The text without its excerpts. */
  static String without(String text) {
    return BOARD.matcher(text).replaceAll("");
  }

  private static String board(ChangeGrader grader, String mistake) {
    try {
      Graded graded = grader.gradeMistake(mistake);
      return String.join("\n", BoardExcerpt.report(graded.results(), graded.exercise())) + "\n";
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
