package gradus.exercises.lessons;

import gradus.grading.allowlist.AllowList;
import gradus.grading.curriculum.Exercise;
import gradus.grading.report.Board;
import gradus.grading.report.BoardLayout;
import gradus.grading.result.Results;
import gradus.grading.text.Line;
import java.util.List;
import java.util.function.UnaryOperator;

/** Renders the excerpts of the board and of the allow-list that lessons quote. */
public final class BoardExcerpt {

  private BoardExcerpt() {}

  /**
   * The part of the board that reports one method, as a terminal shows it.
   *
   * @param results the results
   * @param exercise an exercise with a report
   * @return its lines, from the one that names it to the last that explains it
   */
  public static List<String> report(Results results, Exercise exercise) {
    return new BoardLayout(UnaryOperator.identity())
        .reports(Board.of(results).reports()).stream()
            .map(Line::text)
            .dropWhile(line -> !line.contains(" " + exercise.label() + "   "))
            .takeWhile(line -> !line.isEmpty())
            .toList();
  }

  /**
   * The allow-list in short, as a report of something that is not allowed ends.
   *
   * @param exercise the exercise
   * @return the names that may be used there
   */
  public static String allowed(Exercise exercise) {
    return AllowList.inForce().summary(exercise).replace("allowed here: ", "");
  }
}
