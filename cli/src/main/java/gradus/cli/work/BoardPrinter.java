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

/** Prints what the commands of the student's loop say alike. */
final class BoardPrinter {

  private final Terminal terminal;

  BoardPrinter(Terminal terminal) {
    this.terminal = terminal;
  }

  void printHeadline(Results results) {
    terminal.print(BoardLayout.headline(results));
  }

  /** The rows of a board, and its reports below them. */
  void print(Board board) {
    BoardLayout.lines(board).forEach(terminal::print);
  }

  /** The rows of a board alone. */
  void printRows(Board board) {
    BoardLayout.rows(board).forEach(terminal::print);
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
