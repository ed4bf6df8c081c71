package gradus.cli.work;

import gradus.cli.terminal.Terminal;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.KitPaths;
import gradus.grading.curriculum.Step;
import gradus.grading.report.Board;
import gradus.grading.report.BoardLayout;
import gradus.grading.report.NextStep;
import gradus.grading.result.Results;
import gradus.grading.text.Text;
import java.util.List;
import java.util.Optional;

/** Prints the board and the next step for several commands. */
final class BoardPrinter {

  private static final int WIDTH = 80;

  private final Terminal terminal;
  private final BoardLayout layout;

  BoardPrinter(Terminal terminal) {
    this.terminal = terminal;
    this.layout = new BoardLayout(terminal::plain);
  }

  void printHeadline(Results results) {
    terminal.print(BoardLayout.headline(results));
  }

  /** Prints the rows of a board and the reports below them. */
  void print(Board board) {
    layout.lines(board).forEach(terminal::print);
  }

  /** Prints only the rows of a board. */
  void printRows(Board board) {
    layout.rows(board).forEach(terminal::print);
  }

  /** Prints the story of a step that has just become whole, if there is one. */
  void printStory(String story) {
    if (!story.isEmpty()) {
      Text.wrap(story, WIDTH).forEach(terminal::println);
      terminal.println();
    }
  }

  /**
   * Prints what to write next.
   *
   * @param asked the exercises of the part that was asked for; none for all
   */
  void printNext(Results results, List<Exercise> asked, KitPaths paths) {
    NextStep.lines(results, asked, paths).forEach(line -> terminal.println(terminal.plain(line)));
    Optional<NextStep> next = NextStep.of(results, asked);
    if (next.isPresent()) {
      Step step = Curriculum.stepOf(next.get().exercise());
      terminal.println("  hint    cli/gradus hint " + step.label());
      terminal.println("  grade   cli/gradus run " + step.label());
    }
  }
}
