package gradus.exercises.grading;

import gradus.exercises.grading.Ladder.Method;
import java.util.List;

/** What lessons quote of the board and of the allow-list. */
public final class BoardExcerpt {

  private BoardExcerpt() {}

  /**
   * The part of the board that reports one method, as a terminal shows it.
   *
   * @param gradings what was found
   * @param method a method in trouble
   * @return its lines, from the one that names it to the last that explains it
   */
  public static List<String> report(Gradings gradings, Method method) {
    List<String> board = Board.of(gradings, new Glyphs(false));
    return board.stream()
        .dropWhile(line -> !line.contains(" " + method.label() + "   "))
        .takeWhile(line -> !line.isEmpty())
        .toList();
  }

  /**
   * The allow-list in short, as a report of something that is not allowed ends.
   *
   * @param method where
   * @return what may be used there
   */
  public static String allowed(Method method) {
    AllowList.Place place =
        new AllowList.Place(Ladder.twoDigits(method.step()), method.file(), method.name());
    return AllowList.theRule().summary(place).replace("allowed here: ", "");
  }
}
