package gradus.exercises.grading;

import gradus.exercises.grading.Gradings.Grade;
import gradus.exercises.grading.Ladder.Method;
import gradus.exercises.grading.Ladder.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a grading run says: the steps with their methods, what is wrong, and what to do next. */
final class Board {

  private static final int WIDTH = 80;
  private static final int TITLE_WIDTH = 25;
  private static final int POINTS_WIDTH = 7;
  private static final int REPORTS_SHOWN = 5;
  private static final int LINES_OF_A_REPORT = 14;

  private final Gradings gradings;
  private final Glyphs glyphs;
  private final List<String> lines = new ArrayList<>();

  private Board(Gradings gradings, Glyphs glyphs) {
    this.gradings = gradings;
    this.glyphs = glyphs;
  }

  /** The whole board, ready to be printed. */
  static List<String> of(Gradings gradings, Glyphs glyphs) {
    Board board = new Board(gradings, glyphs);
    board.lines.add("");
    board.lines.add(headline(gradings));
    board.lines.add("");
    Ladder.STEPS.forEach(board::addStep);
    board.addFinale();
    board.addReports();
    board.addEnd();
    return board.lines.stream().map(glyphs::text).toList();
  }

  /** The one line that says how far it is. */
  static String headline(Gradings gradings) {
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
      if (row.length() + cell.length() > WIDTH - TITLE_WIDTH - POINTS_WIDTH) {
        rows.add(row.toString());
        row.setLength(0);
      }
      row.append(cell).append("  ");
    }
    rows.add(row.toString());
    return rows;
  }

  private static String row(String title, String methods, String points) {
    int space = WIDTH - TITLE_WIDTH - POINTS_WIDTH;
    String format = "%-" + TITLE_WIDTH + "s%-" + space + "s%" + POINTS_WIDTH + "s";
    return format.formatted(title, methods.stripTrailing(), points).stripTrailing();
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

  private void addReports() {
    List<Grade> troubles =
        Ladder.methods().map(gradings::of).filter(grade -> grade.status().isTrouble()).toList();
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
    int space = WIDTH - POINTS_WIDTH;
    lines.add("");
    lines.add(("%-" + space + "s%" + POINTS_WIDTH + "s").formatted(what, points).stripTrailing());
    List<String> report = grade.finding().report();
    report.stream().limit(LINES_OF_A_REPORT).forEach(line -> lines.add("     " + line));
    if (report.size() > LINES_OF_A_REPORT) {
      lines.add("     …");
    }
  }

  private void addEnd() {
    lines.add("");
    Optional<Method> next =
        methods().filter(method -> gradings.of(method).status() != Status.PASSES).findFirst();
    if (next.isPresent()) {
      addNext(next.get());
    } else {
      lines.add("All of it is yours now: every gradient in this network, you derived and wrote.");
    }
    lines.add("");
    lines.add("Seed %d; -Dgradus.seed=N draws other cases.".formatted(Seeds.run()));
    lines.addAll(Settings.now().complaints());
  }

  private void addNext(Method method) {
    Step step = Ladder.stepOf(method);
    lines.add("Next: step %s, %s".formatted(Ladder.twoDigits(step.number()), method.id()));
    lines.add("  write   " + Ladder.source(method) + lineOf(method));
    lesson(step).ifPresent(lesson -> lines.add("  read    " + lesson));
    String only = Settings.now().only();
    String filter = only.isEmpty() ? "" : " -Donly=" + only;
    lines.add(
        "  again   mvn test -pl exercises%s   (not the -rf that Maven suggests below)"
            .formatted(filter));
  }

  /** The line to begin at: that of the stub, or else of the method. */
  private static String lineOf(Method method) {
    Path source = Home.root().resolve(Ladder.source(method));
    try {
      List<String> code = Files.readAllLines(source);
      return lineWith(code, '"' + method.label() + '"')
          .or(() -> lineWith(code, " " + method.name() + "("))
          .map(line -> ":" + line)
          .orElse("");
    } catch (IOException gone) {
      return "   (it is not there)";
    }
  }

  private static Optional<Integer> lineWith(List<String> code, String text) {
    return IntStream.range(0, code.size())
        .filter(i -> code.get(i).contains(text) && !code.get(i).strip().startsWith("*"))
        .mapToObj(i -> i + 1)
        .findFirst();
  }

  private static Optional<String> lesson(Step step) {
    Path folder = Home.root().resolve("exercises/lessons");
    try (Stream<Path> lessons = Files.list(folder)) {
      return lessons
          .map(path -> path.getFileName().toString())
          .filter(name -> name.startsWith(Ladder.twoDigits(step.number()) + "-"))
          .findFirst()
          .map(name -> "exercises/lessons/" + name);
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  private static Stream<Method> methods() {
    return Ladder.STEPS.stream().flatMap(step -> step.methods().stream());
  }
}
