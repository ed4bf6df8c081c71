package gradus.cli.work;

import gradus.cli.terminal.Terminal;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.KitPaths;
import gradus.grading.curriculum.Step;
import gradus.grading.report.Board;
import gradus.grading.report.BoardLayout;
import gradus.grading.report.NextStep;
import gradus.grading.result.Results;
import java.util.Optional;

/** Prints the board and the next step for several commands. */
final class BoardPrinter {

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

  void printNext(Results results, KitPaths paths) {
    NextStep.lines(results, paths).forEach(line -> terminal.println(terminal.plain(line)));
    Optional<NextStep> next = NextStep.of(results);
    if (next.isPresent()) {
      Step step = Curriculum.stepOf(next.get().exercise());
      terminal.println("  hint    cli/gradus hint " + step.label());
      terminal.println("  grade   cli/gradus run " + step.label());
    }
  }
}
