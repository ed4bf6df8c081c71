package gradus.grading.trace;

import com.fasterxml.jackson.databind.JsonNode;
import gradus.grading.curriculum.Settings;
import gradus.grading.curriculum.Step;
import gradus.grading.deadline.Deadline;
import gradus.grading.deadline.OutOfTime;
import gradus.grading.deadline.ProcessorTime;
import gradus.grading.run.FailureExplainer;
import java.time.Duration;
import java.util.List;

/**
 * Traces the student's classes of a loader, in a thread of the student's with the budget of an
 * exercise.
 */
public final class TraceRunner {

  private static final Deadline.Waiting NO_LONGER = time -> Duration.ZERO;

  private final ClassLoader classes;
  private final Settings settings;

  /**
   * Prepares a runner.
   *
   * @param classes the loader of the student's classes and of the traces
   * @param settings with the budget and the paths
   */
  public TraceRunner(ClassLoader classes, Settings settings) {
    this.classes = classes;
    this.settings = settings;
  }

  /**
   * Whether a step can be traced.
   *
   * @param step the step
   * @return whether it has a class for that
   */
  public boolean canTrace(Step step) {
    return classes.getResource(className(step).replace('.', '/') + ".class") != null;
  }

  private static String className(Step step) {
    return step.propertiesClass().replaceAll("Properties$", "Trace");
  }

  /**
   * Traces a step.
   *
   * @param step the step
   * @param request what is asked for, in JSON
   * @return the trace in JSON, or an object with the lines of a {@code problem}
   */
  public String trace(Step step, String request) {
    try {
      return new Deadline()
          .run(settings.budgetAsDuration(), NO_LONGER, () -> traced(step, request));
    } catch (OutOfTime late) {
      return TraceJson.problem(FailureExplainer.tooSlow(settings, isStarved(late)).lines());
    } catch (IllegalArgumentException asked) {
      return TraceJson.problem(List.of(String.valueOf(asked.getMessage())));
    } catch (Throwable failure) {
      return TraceJson.problem(
          new FailureExplainer(settings.paths()).explain(failure, step.exercises().get(0)).lines());
    }
  }

  private boolean isStarved(OutOfTime late) {
    return new ProcessorTime(late.time().had(), settings.budgetAsDuration()).isStarved();
  }

  private String traced(Step step, String request) throws ReflectiveOperationException {
    TracedStep traced =
        Class.forName(className(step), true, classes)
            .asSubclass(TracedStep.class)
            .getDeclaredConstructor()
            .newInstance();
    JsonNode asked = TraceJson.parse(request);
    String choice = asked.path("choice").asText(traced.choices().get(0));
    if (!traced.choices().contains(choice)) {
      throw new IllegalArgumentException("%s cannot be traced.".formatted(choice));
    }
    GivenNumbers given = TraceJson.numbers(asked.path("given"), traced.usual(choice));
    List<TraceStep> steps =
        Tracer.steps(traced.trace(choice, given), new FailureExplainer(settings.paths()));
    return TraceJson.text(traced.choices(), choice, given, steps);
  }
}
