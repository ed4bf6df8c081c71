package gradus.cli.watch;

import gradus.cli.kit.KitFolder;
import gradus.cli.terminal.Numbers;
import gradus.cli.terminal.Terminal;
import gradus.grading.compile.CompilerMessage;
import gradus.grading.curriculum.Exercise;
import gradus.grading.report.Board;
import gradus.grading.report.BoardLayout;
import gradus.grading.report.NextStep;
import gradus.grading.result.Outcome.Cause;
import gradus.grading.result.Results;
import gradus.grading.text.Line;
import gradus.grading.text.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lays out the window of {@code watch}, never in more lines than it has. */
final class WatchScreen {

  private static final String KEYS =
      "h hint  n next  a all  l list  r run now  j k or arrows scroll  q quit";

  /**
   * The number of lines for reports below which only the step is shown instead of the whole board.
   */
  private static final int ROOM_FOR_REPORTS = 10;

  /** The height of a window below which the next step is left out. */
  private static final int LOW = 14;

  private static final int MESSAGES_SHOWN = 3;
  private static final int WIDEST_TEXT = 80;

  private final KitFolder kit;
  private final Terminal terminal;
  private final BoardLayout layout;

  WatchScreen(KitFolder kit, Terminal terminal) {
    this.kit = kit;
    this.terminal = terminal;
    this.layout = new BoardLayout(terminal::plain);
  }

  /**
   * Returns the lines of the whole window.
   *
   * @param view the content
   * @param columns its width
   * @param rows its height
   * @return at most as many lines, coloured, each at most as wide
   */
  List<String> lines(WatchView view, int columns, int rows) {
    List<Line> end = end(view, rows);
    List<Line> lines = new ArrayList<>(List.of(BoardLayout.headline(view.results), Line.EMPTY));
    int room = rows - lines.size() - end.size();
    lines.addAll(window(view, body(view, room, Math.min(columns, WIDEST_TEXT)), room));
    lines.addAll(end);
    List<Line> last = lines.subList(Math.max(0, lines.size() - rows), lines.size());
    return last.stream()
        .map(line -> terminal.styled(line.with(terminal::plain).cut(columns, terminal.plain("…"))))
        .toList();
  }

  private List<Line> body(WatchView view, int room, int width) {
    if (view.isList) {
      return list(view.results, room);
    }
    if (!view.examples.isEmpty()) {
      return view.examples;
    }
    List<Line> lines = new ArrayList<>(rows(view, room));
    addParagraph(lines, List.of(view.story), width);
    addParagraph(lines, view.asked, width);
    addMessages(lines, view, width);
    lines.addAll(layout.allReports(Board.of(view.results, withReports(view)).reports()));
    return lines;
  }

  private static void addParagraph(List<Line> lines, List<String> texts, int width) {
    if (!String.join("", texts).isEmpty()) {
      lines.add(Line.EMPTY);
      texts.forEach(text -> addText(lines, "  ", text, width));
    }
  }

  private static void addText(List<Line> lines, String indent, String text, int width) {
    int room = width - indent.length();
    List<String> wrapped = Text.columns(text) <= room ? List.of(text) : Text.wrap(text, room);
    wrapped.forEach(line -> lines.add(Line.of(indent + line)));
  }

  private List<Line> rows(WatchView view, int room) {
    List<Line> all = layout.rows(Board.of(view.results));
    if (all.size() + ROOM_FOR_REPORTS <= room) {
      return all;
    }
    List<Line> shown = layout.rows(Board.of(view.results, view.shown));
    return shown.size() <= room || isOfOneStep(view.shown) ? shown : briefs(view.results);
  }

  private List<Line> list(Results results, int room) {
    List<Line> all = layout.rows(Board.of(results));
    return all.size() <= room ? all : briefs(results);
  }

  private static boolean isOfOneStep(List<Exercise> exercises) {
    return exercises.stream().map(Exercise::step).distinct().count() <= 1;
  }

  /** One line for every step. */
  private List<Line> briefs(Results results) {
    return Board.of(results).rows().stream()
        .filter(row -> row.step().points() > 0)
        .map(layout::brief)
        .toList();
  }

  private void addMessages(List<Line> lines, WatchView view, int width) {
    // The first of several messages on a line is the cause.
    Map<String, String> places = new LinkedHashMap<>();
    view.messages.stream()
        .filter(message -> isAbout(message, view.shown))
        .forEach(message -> places.putIfAbsent(place(message), message.text()));
    if (places.isEmpty()) {
      return;
    }
    lines.addAll(List.of(Line.EMPTY, Line.of("  ! does not compile")));
    places.entrySet().stream()
        .limit(MESSAGES_SHOWN)
        .forEach(
            message -> {
              lines.add(Line.of("    " + message.getKey()));
              addText(lines, "      ", message.getValue(), width);
            });
    int more = places.size() - MESSAGES_SHOWN;
    if (more > 0) {
      lines.add(Line.of("    … and %d more".formatted(more)));
    }
  }

  private boolean isAbout(CompilerMessage message, List<Exercise> exercises) {
    Path folder = message.file().getParent();
    return kit.sources().equals(folder)
        || exercises.stream()
            .anyMatch(exercise -> kit.sources().resolve(exercise.folder()).equals(folder));
  }

  private String place(CompilerMessage message) {
    Path file = message.file();
    Path shown = file.startsWith(kit.root()) ? kit.root().relativize(file) : file;
    return shown + ":" + message.line();
  }

  /** The exercises with reports, without those that only repeat the compiler's messages. */
  private static List<Exercise> withReports(WatchView view) {
    return view.inOrderOfReports().stream()
        .filter(exercise -> view.messages.isEmpty() || compiles(view.results, exercise))
        .toList();
  }

  private static boolean compiles(Results results, Exercise exercise) {
    return results.of(exercise).outcome().cause() != Cause.COMPILE_ERROR;
  }

  private List<Line> end(WatchView view, int rows) {
    List<Line> lines = new ArrayList<>();
    if (rows >= LOW) {
      lines.add(Line.EMPTY);
      NextStep.lines(view.results, List.of(), kit.paths())
          .forEach(line -> lines.add(Line.of(line)));
      lines.add(Line.EMPTY);
    }
    lines.add(Line.of(view.running.isEmpty() ? view.idle : view.running));
    lines.add(Line.of(KEYS));
    return lines;
  }

  /** As many lines of the body as there is room for, from where it is scrolled to. */
  private static List<Line> window(WatchView view, List<Line> body, int room) {
    if (body.size() <= room) {
      view.scrolled = 0;
      return body;
    }
    // What is below is told in the last line, unless it is the end.
    view.scrolled = Math.min(view.scrolled, body.size() - Math.max(1, room));
    int end = view.scrolled + Math.max(0, room);
    if (end >= body.size() || room < 1) {
      return body.subList(view.scrolled, Math.max(view.scrolled, end));
    }
    List<Line> fitting = new ArrayList<>(body.subList(view.scrolled, end - 1));
    fitting.add(
        Line.of("  … %s, j scrolls".formatted(Numbers.count(body.size() - end + 1, "more line"))));
    return fitting;
  }
}
