package gradus.cli;

import gradus.exercises.grading.Board;
import gradus.exercises.grading.Gradings;
import gradus.exercises.grading.Ladder;
import gradus.exercises.grading.Ladder.Method;
import gradus.exercises.grading.Ladder.Step;
import gradus.exercises.grading.NextStep;
import gradus.exercises.grading.Status;
import gradus.exercises.grading.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jline.utils.AttributedString;

/** Arranges what {@code watch} shows in a window, and never in more lines than it has. */
final class WatchScreen {

  private static final String KEYS = "h hint  n next  a all  l list  r run now  q quit";

  /** What the reports need at least beside the whole board; with less, only the step is shown. */
  private static final int ROOM_FOR_REPORTS = 10;

  /** In a window lower than this, what comes next is left out. */
  private static final int LOW = 14;

  private static final int MESSAGES_SHOWN = 3;
  private static final int WIDEST_TEXT = 80;

  private final Exercises exercises;
  private final StudentOutput output;
  private final Terminal terminal;

  WatchScreen(Exercises exercises, Terminal terminal) {
    this.exercises = exercises;
    this.output = new StudentOutput(terminal);
    this.terminal = terminal;
  }

  /**
   * The lines of the whole window.
   *
   * @param view what is to be shown
   * @param columns its width
   * @param rows its height
   * @return at most as many lines, coloured, each at most as wide
   */
  List<String> lines(WatchView view, int columns, int rows) {
    List<String> end = end(view, rows);
    List<String> lines = new ArrayList<>(List.of(Board.headline(view.gradings), ""));
    int room = rows - lines.size() - end.size();
    lines.addAll(cut(body(view, room, Math.min(columns, WIDEST_TEXT)), room));
    lines.addAll(end);
    List<String> last = lines.subList(Math.max(0, lines.size() - rows), lines.size());
    return last.stream().map(line -> output.coloured(cut(terminal.plain(line), columns))).toList();
  }

  private List<String> body(WatchView view, int room, int width) {
    if (view.isList) {
      return list(view, room);
    }
    List<String> lines = new ArrayList<>(rows(view, room));
    addParagraph(lines, List.of(view.story), width);
    addParagraph(lines, view.asked, width);
    lines.addAll(messages(view, width));
    lines.addAll(Board.reports(view.gradings, withReports(view), output.glyphs()));
    return lines;
  }

  private static void addParagraph(List<String> lines, List<String> texts, int width) {
    if (!String.join("", texts).isEmpty()) {
      lines.add("");
      texts.forEach(text -> addText(lines, "  ", text, width));
    }
  }

  private static void addText(List<String> lines, String indent, String text, int width) {
    List<String> wrapped =
        text.length() <= width - indent.length()
            ? List.of(text)
            : Text.wrap(text, width - indent.length());
    wrapped.forEach(line -> lines.add(indent + line));
  }

  private List<String> rows(WatchView view, int room) {
    List<String> all = Board.steps(view.gradings, output.glyphs());
    if (all.size() + ROOM_FOR_REPORTS <= room) {
      return all;
    }
    List<String> shown = Board.rows(view.gradings, view.shown, output.glyphs());
    return shown.size() <= room || isOfOneStep(view.shown) ? shown : briefs(view);
  }

  private List<String> list(WatchView view, int room) {
    List<String> all = Board.steps(view.gradings, output.glyphs());
    return all.size() <= room ? all : briefs(view);
  }

  private static boolean isOfOneStep(List<Method> methods) {
    return methods.stream().map(Method::step).distinct().count() <= 1;
  }

  /** Of every step, one line. */
  private static List<String> briefs(WatchView view) {
    return Ladder.STEPS.stream().map(step -> brief(step, view.gradings)).toList();
  }

  private static String brief(Step step, Gradings gradings) {
    List<Method> methods = step.methods();
    long passed =
        methods.stream().filter(method -> gradings.of(method).status() == Status.PASSES).count();
    int points = methods.stream().mapToInt(method -> gradings.of(method).points()).sum();
    int all = methods.stream().mapToInt(Method::points).sum();
    return String.format(
        Locale.ROOT,
        "%s %02d %-20s %d of %d methods   %d/%d points",
        passed == methods.size() ? "✔" : " ",
        step.number(),
        step.title(),
        passed,
        methods.size(),
        points,
        all);
  }

  private List<String> messages(WatchView view, int width) {
    // Of several on a line, the first is the cause.
    Map<String, String> places = new LinkedHashMap<>();
    view.messages.stream()
        .filter(message -> isAbout(message, view.shown))
        .forEach(message -> places.putIfAbsent(place(message), message.text()));
    List<String> lines = new ArrayList<>();
    if (!places.isEmpty()) {
      lines.addAll(List.of("", "  ! does not compile"));
    }
    places.entrySet().stream()
        .limit(MESSAGES_SHOWN)
        .forEach(
            message -> {
              lines.add("    " + message.getKey());
              addText(lines, "      ", message.getValue(), width);
            });
    int more = places.size() - MESSAGES_SHOWN;
    if (more > 0) {
      lines.add("    … and %d more".formatted(more));
    }
    return lines;
  }

  private boolean isAbout(CompilerMessage message, List<Method> methods) {
    Path folder = Path.of(message.file()).getParent();
    return exercises.sources().equals(folder)
        || methods.stream()
            .anyMatch(method -> exercises.sources().resolve(Ladder.folder(method)).equals(folder));
  }

  private String place(CompilerMessage message) {
    Path file = Path.of(message.file());
    Path shown = file.startsWith(exercises.root()) ? exercises.root().relativize(file) : file;
    return shown + ":" + message.line();
  }

  /** What the compiler has said is not said again for every method of the file. */
  private static List<Method> withReports(WatchView view) {
    return view.shown.stream()
        .filter(method -> view.messages.isEmpty() || compiles(view.gradings.of(method)))
        .toList();
  }

  private static boolean compiles(Gradings.Grade grade) {
    return grade.finding().lines().stream()
        .noneMatch(line -> line.startsWith("it does not compile"));
  }

  private static List<String> end(WatchView view, int rows) {
    List<String> lines = new ArrayList<>();
    if (rows >= LOW) {
      lines.add("");
      Optional<NextStep> next = NextStep.of(view.gradings);
      lines.addAll(next.map(NextStep::lines).orElse(List.of(NextStep.NOTHING_LEFT)));
      lines.add("");
    }
    lines.add(view.running.isEmpty() ? view.idle : view.running);
    lines.add(KEYS);
    return lines;
  }

  private static List<String> cut(List<String> lines, int room) {
    if (lines.size() <= room) {
      return lines;
    }
    List<String> fitting = new ArrayList<>(lines.subList(0, Math.max(0, room - 1)));
    fitting.add("  …");
    return fitting;
  }

  private String cut(String line, int columns) {
    AttributedString text = new AttributedString(line);
    String more = terminal.plain("…");
    return text.columnLength() <= columns
        ? line
        : text.columnSubSequence(0, Math.max(0, columns - more.length())) + more;
  }
}
