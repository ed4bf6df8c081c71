package gradus.exercises.grading;

import gradus.exercises.grading.Gradings.Grade;
import gradus.exercises.grading.Ladder.Method;
import gradus.exercises.grading.Ladder.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a grading run says: the steps with their methods, what is wrong, and what to do next. */
public final class Board {

  private static final int WIDTH = 80;
  private static final int TITLE_WIDTH = 25;
  private static final int POINTS_WIDTH = 7;
  private static final int ALL_BUT_POINTS = WIDTH - POINTS_WIDTH;
  private static final String POINTS = "%" + POINTS_WIDTH + "s";
  private static final int REPORTS_SHOWN = 5;
  private static final int LINES_OF_A_REPORT = 14;

  private final Gradings gradings;
  private final Glyphs glyphs;
  private final List<String> lines = new ArrayList<>();

  private Board(Gradings gradings, Glyphs glyphs) {
    this.gradings = gradings;
    this.glyphs = glyphs;
  }

  /**
   * The whole board.
   *
   * @param gradings what was found
   * @param glyphs what the terminal can show
   * @return its lines, ready to be printed
   */
  public static List<String> of(Gradings gradings, Glyphs glyphs) {
    Board board = new Board(gradings, glyphs);
    board.lines.add("");
    board.lines.add(headline(gradings));
    board.lines.add("");
    Ladder.STEPS.forEach(board::addStep);
    board.addFinale();
    board.addReports(Ladder.methods());
    board.addEnd();
    return board.lines.stream().map(glyphs::text).toList();
  }

  /**
   * The steps alone, without reports and without what comes next.
   *
   * @param gradings what was found
   * @param glyphs what the terminal can show
   * @return its lines, ready to be printed
   */
  public static List<String> steps(Gradings gradings, Glyphs glyphs) {
    Board board = new Board(gradings, glyphs);
    Ladder.STEPS.forEach(board::addStep);
    board.addFinale();
    return board.lines.stream().map(glyphs::text).toList();
  }

  /**
   * Some methods: the rows of their steps, and what is wrong with them.
   *
   * @param gradings what was found
   * @param methods which
   * @param glyphs what the terminal can show
   * @return its lines, ready to be printed
   */
  public static List<String> of(Gradings gradings, List<Method> methods, Glyphs glyphs) {
    List<String> lines = new ArrayList<>(rows(gradings, methods, glyphs));
    lines.addAll(reports(gradings, methods, glyphs));
    return lines;
  }

  /**
   * The rows of the steps of some methods.
   *
   * @param gradings what was found
   * @param methods which
   * @param glyphs what the terminal can show
   * @return its lines, ready to be printed
   */
  public static List<String> rows(Gradings gradings, List<Method> methods, Glyphs glyphs) {
    Board board = new Board(gradings, glyphs);
    Ladder.STEPS.stream()
        .filter(step -> step.methods().stream().anyMatch(methods::contains))
        .forEach(board::addStep);
    if (methods.contains(Ladder.FINALE)) {
      board.addFinale();
    }
    return board.lines.stream().map(glyphs::text).toList();
  }

  /**
   * What is wrong with some methods.
   *
   * @param gradings what was found
   * @param methods which
   * @param glyphs what the terminal can show
   * @return its lines, ready to be printed; none if nothing is wrong
   */
  public static List<String> reports(Gradings gradings, List<Method> methods, Glyphs glyphs) {
    Board board = new Board(gradings, glyphs);
    board.addReports(methods.stream());
    return board.lines.stream().map(glyphs::text).toList();
  }

  /**
   * The one line that says how far it is.
   *
   * @param gradings what was found
   * @return methods and points
   */
  public static String headline(Gradings gradings) {
    int bonus = gradings.points(true);
    return "Gradus · %d of 36 methods · %d / 100 points%s"
        .formatted(
            gradings.passed(), gradings.points(false), bonus == 0 ? "" : " · bonus +" + bonus);
  }

  private void addStep(Step step) {
    List<String> rows = new ArrayList<>();
    step.methods().stream()
        .map(Method::file)
        .distinct()
        .forEach(file -> rows.addAll(rowsOf(step, file)));
    int earned = step.methods().stream().mapToInt(method -> gradings.of(method).points()).sum();
    String points = "%d/%s%d".formatted(earned, step.bonus() ? "+" : "", step.points());
    String title = "  " + Ladder.twoDigits(step.number()) + " " + step.title();
    for (int i = 0; i < rows.size(); i++) {
      lines.add(row(i == 0 ? title : "", rows.get(i), i == 0 ? points : ""));
    }
    gradings.notes(step.number()).forEach(note -> lines.add(row("", note, "")));
  }

  /** The methods of one file, on as many rows as they need. */
  private List<String> rowsOf(Step step, String file) {
    List<String> rows = new ArrayList<>();
    boolean severalFiles = step.methods().stream().anyMatch(method -> !method.file().equals(file));
    StringBuilder row = new StringBuilder(severalFiles ? file + "  " : "");
    for (Method method : step.methods()) {
      if (!method.file().equals(file)) {
        continue;
      }
      String cell = glyphs.of(gradings.of(method).status()) + " " + method.name();
      if (Text.columns(row + cell) > WIDTH - TITLE_WIDTH - POINTS_WIDTH) {
        rows.add(row.toString());
        row.setLength(0);
      }
      row.append(cell).append("  ");
    }
    rows.add(row.toString());
    return rows;
  }

  private static String row(String title, String methods, String points) {
    String start =
        Text.padded(Text.padded(title, TITLE_WIDTH) + methods.stripTrailing(), ALL_BUT_POINTS);
    return (start + POINTS.formatted(points)).stripTrailing();
  }

  /** The finale is worth a look once its parts are there. */
  private void addFinale() {
    Grade finale = gradings.of(Ladder.FINALE);
    String cell =
        switch (finale.status()) {
          case PASSES -> glyphs.of(Status.PASSES) + " your own parts, end to end, solve XOR";
          case NOT_STARTED, WAITS, NOT_GRADED -> "";
          default -> glyphs.of(finale.status()) + " your own parts, end to end";
        };
    if (!cell.isEmpty()) {
      lines.add(row("  Finale", cell, ""));
    }
  }

  private void addReports(Stream<Method> methods) {
    List<Grade> troubles =
        methods.map(gradings::of).filter(grade -> grade.status().isTrouble()).toList();
    troubles.stream().limit(REPORTS_SHOWN).forEach(this::addReport);
    int more = troubles.size() - REPORTS_SHOWN;
    if (more > 0) {
      lines.add("");
      lines.add("  … and %d more; all of them are in exercises/target/grade.json".formatted(more));
    }
  }

  private void addReport(Grade grade) {
    Method method = grade.method();
    String what =
        "  %s %s   %s".formatted(glyphs.of(grade.status()), method.label(), grade.status().words());
    String points = method.points() == 0 ? "" : "0/" + method.points();
    lines.add("");
    lines.add((Text.padded(what, ALL_BUT_POINTS) + POINTS.formatted(points)).stripTrailing());
    List<String> report = grade.finding().report();
    report.stream().limit(LINES_OF_A_REPORT).forEach(line -> lines.add("     " + line));
    if (report.size() > LINES_OF_A_REPORT) {
      lines.add("     …");
    }
  }

  private void addEnd() {
    lines.add("");
    Optional<NextStep> next = NextStep.of(gradings);
    if (next.isPresent()) {
      lines.addAll(next.get().lines());
      lines.add(again());
    } else {
      lines.add(NextStep.NOTHING_LEFT);
    }
    lines.add("");
    lines.add("Seed %d; -Dgradus.seed=N draws other cases.".formatted(Seeds.run()));
    lines.addAll(Settings.now().complaints());
  }

  private static String again() {
    String only = Settings.now().only();
    String filter = only.isEmpty() ? "" : " -Donly=" + only;
    return "  again   mvn test -pl exercises%s   (not the -rf that Maven suggests below)"
        .formatted(filter);
  }
}
