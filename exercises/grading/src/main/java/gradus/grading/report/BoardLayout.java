package gradus.grading.report;

import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;
import gradus.grading.curriculum.Step;
import gradus.grading.report.Board.Cell;
import gradus.grading.report.Board.Report;
import gradus.grading.report.Board.Row;
import gradus.grading.result.Results;
import gradus.grading.text.Line;
import gradus.grading.text.Line.Tone;
import gradus.grading.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Lays a {@link Board} out in lines of at most eighty columns. */
public final class BoardLayout {

  private static final int WIDTH = 80;
  private static final int TITLE_WIDTH = 25;
  private static final int POINTS_WIDTH = 7;
  private static final int ALL_BUT_POINTS = WIDTH - POINTS_WIDTH;
  private static final int CELLS_WIDTH = WIDTH - TITLE_WIDTH - POINTS_WIDTH;
  private static final int REPORTS_SHOWN = 5;
  private static final int LINES_OF_A_REPORT = 14;
  private static final int LEAST_OF_A_CASE = 3;
  private static final String REPORT_INDENT = "     ";
  private static final String STAR = "★";
  private static final String STALE =
      "  ? changed since it was graded: not counted until it is graded again";

  private final UnaryOperator<String> writing;

  /**
   * A layout.
   *
   * @param writing writes signs as the terminal can show them; widths are those of what it writes
   */
  public BoardLayout(UnaryOperator<String> writing) {
    this.writing = writing;
  }

  /**
   * The line with the totals.
   *
   * @param results the results
   * @return exercises and points, and the stars if there are any
   */
  public static Line headline(Results results) {
    int bonus = results.points(true);
    return Line.of(
        "Gradus · %d of %d methods · %d / %d points%s%s"
            .formatted(
                results.passed(),
                Curriculum.count(),
                results.points(false),
                Curriculum.points(false),
                bonus == 0 ? "" : " · bonus +" + bonus,
                stars(results)));
  }

  /** The stars, of those that there are; the bonus steps' count once a student has begun them. */
  private static String stars(Results results) {
    int stars = results.stars();
    boolean withBonus = results.points(true) > 0;
    return stars == 0
        ? ""
        : " · %s %d/%d derived alone".formatted(STAR, stars, Curriculum.derivable(withBonus));
  }

  /**
   * The rows of a board and the reports below them.
   *
   * @param board the board
   * @return its lines
   */
  public List<Line> lines(Board board) {
    List<Line> lines = new ArrayList<>(rows(board));
    lines.addAll(reports(board.reports()));
    return lines;
  }

  /**
   * Only the rows of a board.
   *
   * @param board the board
   * @return its lines
   */
  public List<Line> rows(Board board) {
    List<Line> lines = new ArrayList<>();
    board.rows().forEach(row -> lines.addAll(row(row)));
    if (board.rows().stream().anyMatch(row -> row.cells().stream().anyMatch(Cell::isStale))) {
      lines.add(Line.of(STALE));
    }
    return lines;
  }

  /**
   * A step in one line, for windows that are too small for its exercises.
   *
   * @param row the step
   * @return the line
   */
  public Line brief(Row row) {
    Step step = row.step();
    Line mark = row.isDone() ? mark(Status.PASSES, false) : Line.of(" ");
    return mark.and(
        " %s %s %d of %d methods   %d/%d points"
            .formatted(
                step.label(),
                Text.padded(step.title(), 20),
                row.passed(),
                row.cells().size(),
                row.earned(),
                step.points()));
  }

  /**
   * The first reports, each below an empty line.
   *
   * @param reports all reports
   * @return their lines, and the number of further reports
   */
  public List<Line> reports(List<Report> reports) {
    List<Line> lines = allReports(reports.stream().limit(REPORTS_SHOWN).toList());
    int more = reports.size() - REPORTS_SHOWN;
    if (more > 0) {
      lines.add(Line.EMPTY);
      lines.add(
          Line.of(
              "  … and %d more; all of them are in exercises/target/grade.json".formatted(more)));
    }
    return lines;
  }

  /**
   * All of some reports, each below an empty line.
   *
   * @param reports to show
   * @return their lines
   */
  public List<Line> allReports(List<Report> reports) {
    List<Line> lines = new ArrayList<>();
    reports.forEach(report -> addReport(report, lines));
    return lines;
  }

  private List<Line> row(Row row) {
    Step step = row.step();
    boolean isFinale = row.cells().get(0).exercise().isFinale();
    List<Line> cells = isFinale ? List.of(finale(row.cells().get(0))) : cells(row);
    String title = isFinale ? "  " + step.title() : "  " + step.label() + " " + step.title();
    String points =
        isFinale ? "" : "%d/%s%d".formatted(row.earned(), step.bonus() ? "+" : "", step.points());
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      lines.add(line(i == 0 ? title : "", cells.get(i), i == 0 ? points : ""));
    }
    row.notes().forEach(note -> lines.add(line("", Line.of(note), "")));
    return lines;
  }

  private Line finale(Cell cell) {
    String end = cell.status() == Status.PASSES ? ", solve XOR" : "";
    return mark(cell.status(), cell.isStale()).and(" your own parts, end to end" + end);
  }

  private List<Line> cells(Row row) {
    List<String> files =
        row.cells().stream().map(cell -> cell.exercise().file()).distinct().toList();
    List<Line> lines = new ArrayList<>();
    for (String file : files) {
      List<Cell> ofFile =
          row.cells().stream().filter(cell -> cell.exercise().file().equals(file)).toList();
      lines.addAll(cells(files.size() > 1 ? Line.of(file + "  ") : Line.EMPTY, ofFile));
    }
    return lines;
  }

  /** The exercises of one file, on as many lines as they need. */
  private List<Line> cells(Line start, List<Cell> cells) {
    List<Line> lines = new ArrayList<>();
    Line line = start;
    for (Cell cell : cells) {
      Line next = mark(cell).and(" " + cell.exercise().name());
      if (line.and(next).columns() > CELLS_WIDTH) {
        lines.add(line);
        line = Line.EMPTY;
      }
      line = line.and(next).and("  ");
    }
    lines.add(line);
    return lines;
  }

  private static Line line(String title, Line cells, String points) {
    return Line.of(title)
        .padded(TITLE_WIDTH)
        .and(cells.stripped())
        .padded(ALL_BUT_POINTS)
        .and(right(points));
  }

  private static String right(String points) {
    return " ".repeat(POINTS_WIDTH - points.length()) + points;
  }

  private void addReport(Report report, List<Line> lines) {
    Exercise exercise = report.exercise();
    Line head =
        Line.of("  ")
            .and(mark(report.status(), report.isStale()))
            .and(" %s   %s".formatted(exercise.label(), report.status().words()))
            .and(report.isStale() ? ", before it was changed" : "");
    String points = exercise.points() == 0 ? "" : "0/" + exercise.points();
    lines.add(Line.EMPTY);
    lines.add(head.padded(ALL_BUT_POINTS).and(right(points)));
    // A long case leaves half of the lines to what is wrong in it, and more to a long diagnosis.
    int half = Math.min(LINES_OF_A_REPORT / 2, LINES_OF_A_REPORT - report.uncut());
    int least = Math.max(LEAST_OF_A_CASE, half);
    int ofCase = Math.max(least, LINES_OF_A_REPORT - report.lines().size());
    int shown = addFirst(ofCase, report.given(), lines);
    addFirst(Math.max(LINES_OF_A_REPORT - shown, report.uncut()), report.lines(), lines);
  }

  /** Adds so many lines at most, and after them a sign if there are more: not for a single one. */
  private static int addFirst(int most, List<String> text, List<Line> lines) {
    int shown = text.size() == most + 1 ? most + 1 : Math.min(most, text.size());
    text.stream().limit(shown).forEach(line -> lines.add(Line.of(REPORT_INDENT + line)));
    if (text.size() > shown) {
      lines.add(Line.of(REPORT_INDENT + "…"));
    }
    return Math.min(most, shown);
  }

  private Line mark(Cell cell) {
    Line mark = mark(cell.status(), cell.isStale());
    return cell.hasStar() ? mark.and(writing.apply(STAR), Tone.GOOD) : mark;
  }

  private Line mark(Status status, boolean isStale) {
    String sign = writing.apply(sign(status)) + (isStale ? "?" : "");
    return Line.EMPTY.and(sign, isStale ? Tone.PLAIN : tone(status));
  }

  private static Tone tone(Status status) {
    Tone tone = status.isTrouble() ? Tone.BAD : Tone.PLAIN;
    return status == Status.PASSES ? Tone.GOOD : tone;
  }

  /**
   * The sign of a status.
   *
   * @param status the status
   * @return one sign, as on the board
   */
  public static String sign(Status status) {
    return switch (status) {
      case PASSES -> "✔";
      case NOT_GRADED -> "·";
      case WRONG -> "✘";
      case DOES_NOT_RUN -> "!";
      case WAITS, NOT_STARTED -> "○";
      case NOT_ALLOWED -> "⛔";
      case TOO_SLOW -> "⧗";
    };
  }
}
