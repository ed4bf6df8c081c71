package gradus.exercises.grading;

import java.util.List;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * Prints the board when all tests have run. Found by the JUnit platform as a service, so it does so
 * in Maven and in an IDE.
 */
public final class BoardListener implements TestExecutionListener {

  /** Set where tests run that grade nothing. */
  private static final boolean UNGRADED = Boolean.getBoolean("gradus.ungraded");

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    if (UNGRADED) {
      return;
    }
    // At once, so that nobody takes an earlier run's file for this one's.
    GradeFile.keep(Gradings.current());
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    if (UNGRADED) {
      return;
    }
    Gradings gradings = Gradings.current();
    print(gradings);
    GradeFile.write(gradings, true);
  }

  private static void print(Gradings gradings) {
    Glyphs glyphs = Glyphs.ofTerminal();
    List<String> lines =
        Boolean.getBoolean("gradus.summary")
            ? List.of(glyphs.text(Board.headline(gradings)))
            : Board.of(gradings, glyphs);
    // In one piece: a line of somebody else's in between would break the table.
    GradingHook.screen().println(String.join(System.lineSeparator(), lines));
  }
}
