package gradus.grading.maven;

import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Settings;
import gradus.grading.report.Board;
import gradus.grading.report.BoardLayout;
import gradus.grading.report.NextStep;
import gradus.grading.report.Story;
import gradus.grading.result.Results;
import gradus.grading.run.GradingHook;
import gradus.grading.text.AsciiTwins;
import gradus.grading.text.Line;
import gradus.grading.text.Text;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * Prints the board when all tests have run. Found by the JUnit platform as a service, so it does so
 * in Maven and in an IDE.
 */
public final class BoardListener implements TestExecutionListener {

  private static final int WIDTH = 80;

  /** What Maven ends with where a test has failed would resume behind the grading. */
  private static final String NOT_RESUMED = "   (not the -rf that Maven suggests below)";

  /** The signs without which the board is written in ASCII. */
  private static final String SIGNS = "○✔✘⧗⛔·×";

  /** Called by the JUnit platform. */
  public BoardListener() {
    // The listener has no state.
  }

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    if (!MavenSettings.isUngraded()) {
      MavenRun.ofThisJvm().begin();
    }
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    if (!MavenSettings.isUngraded()) {
      MavenRun run = MavenRun.ofThisJvm();
      // First, so that the file lists them.
      List<Line> examples = MavenExamples.lines(run.settings());
      run.end();
      List<Line> all = new ArrayList<>(lines(run));
      all.addAll(examples);
      print(all);
      if (run.isUnwritable()) {
        GradingHook.screen()
            .println("exercises/target/grade.json cannot be written; it does not say all of this.");
      }
      requireAllGraded(run);
    }
  }

  /**
   * Ends the JVM where a part was asked for and not graded: Maven would say that all is well, as
   * nothing has failed. In an IDE, and where tests were chosen by name, less than all is meant.
   */
  private static void requireAllGraded(MavenRun run) {
    boolean isWhole = asked(run.settings()).stream().allMatch(run::hasGraded);
    if (!isWhole && MavenSettings.isWholeRun()) {
      GradingHook.screen().println("Not all of it was graded; this run counts as failed.");
      GradingHook.screen().flush();
      Runtime.getRuntime().halt(1);
    }
  }

  private static List<Line> lines(MavenRun run) {
    Results results = run.results();
    Settings settings = run.settings();
    if (MavenSettings.isSummary()) {
      return List.of(BoardLayout.headline(results));
    }
    List<Line> lines = new ArrayList<>();
    lines.addAll(List.of(Line.EMPTY, BoardLayout.headline(results), Line.EMPTY));
    lines.addAll(board(results, asked(settings)));
    lines.add(Line.EMPTY);
    lines.addAll(end(run, results));
    lines.add(Line.EMPTY);
    lines.add(Line.of(settings.seeds().sentence(MavenSettings.SEED_OPTION)));
    settings.complaints().forEach(complaint -> lines.add(Line.of(complaint)));
    return lines;
  }

  /** The exercises of the part; all where it names none. */
  private static List<Exercise> asked(Settings settings) {
    return Curriculum.exercises(settings.only());
  }

  /** All rows, and below them what is wrong in the part that was asked for. */
  private static List<Line> board(Results results, List<Exercise> asked) {
    BoardLayout layout = new BoardLayout(BoardListener::written);
    Board part = Board.of(results, asked);
    List<Board.Row> rows = new ArrayList<>(Board.of(results).rows());
    // The finale is among all of them only where its parts are written.
    part.rows().stream().filter(row -> !rows.contains(row)).forEach(rows::add);
    List<Line> lines = new ArrayList<>(layout.rows(new Board(rows, List.of())));
    lines.addAll(layout.reports(part.reports()));
    return lines;
  }

  /** The story of a step that has just become whole, and what comes next. */
  private static List<Line> end(MavenRun run, Results results) {
    Settings settings = run.settings();
    List<Line> lines = new ArrayList<>();
    String story = Story.of(run.before(), results);
    if (!story.isEmpty()) {
      Text.wrap(story, WIDTH).forEach(line -> lines.add(Line.of(line)));
      lines.add(Line.EMPTY);
    }
    NextStep.lines(results, asked(settings), settings.paths())
        .forEach(line -> lines.add(Line.of(line)));
    NextStep.of(results, asked(settings))
        .ifPresent(next -> lines.add(Line.of(again(run, next.exercise()))));
    return lines;
  }

  /** The command for the same part again, or for the step of what comes next beside it. */
  private static String again(MavenRun run, Exercise next) {
    String only = run.settings().only();
    String part = next.isPartOf(only) ? only : Curriculum.stepOf(next).label();
    String filter = only.isEmpty() ? "" : " -Donly=" + part;
    boolean fails =
        asked(run.settings()).stream()
            .map(run.results()::of)
            .anyMatch(result -> !result.passes() && !result.isBonusLeftOut());
    return "  again   mvn test -pl exercises" + filter + (fails ? NOT_RESUMED : "");
  }

  /** Prints the board in one piece, so that no other output interrupts the table. */
  private static void print(List<Line> lines) {
    String text =
        lines.stream().map(Line::text).collect(Collectors.joining(System.lineSeparator()));
    GradingHook.screen().println(written(text));
  }

  private static String written(String text) {
    return showsSigns() ? text : AsciiTwins.of(text);
  }

  /**
   * Whether the environment's encoding has the signs; the console cannot be asked, since Maven's
   * output is a pipe.
   */
  private static boolean showsSigns() {
    String encoding = System.getProperty("native.encoding", "US-ASCII");
    return Charset.isSupported(encoding) && Charset.forName(encoding).newEncoder().canEncode(SIGNS);
  }
}
