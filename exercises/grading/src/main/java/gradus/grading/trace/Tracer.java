package gradus.grading.trace;

import gradus.grading.check.Comparison;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.result.Outcome;
import gradus.grading.run.FailureExplainer;
import gradus.grading.trace.TraceStep.State;
import gradus.math.FiniteDifferences;
import gradus.math.Matrix;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Goes through a trace, forward and back, and compares. A value is also compared with what the kit
 * makes of the student's own numbers before it: where the two agree, the mistake is an earlier one.
 */
public final class Tracer {

  private final Trace trace;
  private final FailureExplainer explainer;
  private final List<TraceStep> steps = new ArrayList<>();

  /** What is right, going forward. */
  private final Map<String, Matrix> rights = new HashMap<>();

  /** The student's values, and the kit's where they have none. */
  private final Map<String, Matrix> values = new HashMap<>();

  /** The gradients that the student's code goes on with. */
  private final Map<String, Matrix> gradients = new HashMap<>();

  private Tracer(Trace trace, FailureExplainer explainer) {
    this.trace = trace;
    this.explainer = explainer;
  }

  /**
   * Runs the student's code once.
   *
   * @param trace what is computed from what
   * @param explainer says what happened where it throws
   * @return the steps, forward and then back
   */
  public static List<TraceStep> steps(Trace trace, FailureExplainer explainer) {
    Tracer tracer = new Tracer(trace, explainer);
    trace.nodes().forEach(tracer::goForward);
    List<TraceNode> back = trace.nodes();
    Collections.reverse(back);
    back.stream().filter(TraceNode::moves).forEach(tracer::goBack);
    return List.copyOf(tracer.steps);
  }

  private void goForward(TraceNode node) {
    Matrix right = node.rule().apply(rights::get);
    Matrix here = node.rule().apply(values::get);
    rights.put(node.name(), right);
    TraceStep step = step(node, false, node.from(), node.answer(), right, here);
    values.put(node.name(), step.value());
    steps.add(node.formula().isEmpty() ? given(step) : step);
  }

  private void goBack(TraceNode node) {
    if (node.equals(trace.loss())) {
      gradients.put(node.name(), Matrix.row(1));
      return;
    }
    List<TraceNode> users =
        trace.nodes().stream()
            .filter(TraceNode::moves)
            .filter(user -> user.from().contains(node.name()))
            .toList();
    Matrix right =
        FiniteDifferences.gradient(moved -> lossWith(node, moved), rights.get(node.name()));
    Matrix here =
        FiniteDifferences.gradient(moved -> passedOn(users, node, moved), rights.get(node.name()));
    List<String> from = users.stream().map(TraceNode::name).toList();
    TraceStep step = step(node, true, from, node.gradient(), right, here);
    gradients.put(node.name(), step.value());
    steps.add(step);
  }

  /** The loss if one node had another value, all else being right. */
  private double lossWith(TraceNode node, Matrix moved) {
    Map<String, Matrix> all = new HashMap<>();
    for (TraceNode each : trace.nodes()) {
      all.put(each.name(), each.equals(node) ? moved : each.rule().apply(all::get));
    }
    return all.get(trace.loss().name()).entry(0);
  }

  /**
   * What the users of a node make of it, weighed by the gradients that they hand back. The way back
   * is given a right way forward, as in grading.
   */
  private double passedOn(List<TraceNode> users, TraceNode node, Matrix moved) {
    Function<String, Matrix> all = name -> name.equals(node.name()) ? moved : rights.get(name);
    return users.stream()
        .mapToDouble(user -> user.rule().apply(all).hadamard(gradients.get(user.name())).sum())
        .sum();
  }

  private TraceStep step(
      TraceNode node,
      boolean isGradient,
      List<String> from,
      Optional<StudentAnswer> answer,
      Matrix right,
      Matrix here) {
    String exercise = answer.map(StudentAnswer::exercise).orElse("");
    Found found = answer.map(yours -> ask(yours, right)).orElse(Found.of(here));
    Matrix value = found.value() == null ? here : found.value();
    State state = found.value() == null ? found.state() : compared(value, right, here);
    int entry = state == State.RIGHT ? -1 : Comparison.firstDifference(value, right);
    return new TraceStep(
        node.name(),
        isGradient,
        isGradient ? "" : node.formula(),
        from,
        exercise,
        state,
        value,
        right,
        entry,
        found.problem());
  }

  private static State compared(Matrix value, Matrix right, Matrix here) {
    if (Comparison.firstDifference(value, right) < 0) {
      return State.RIGHT;
    }
    return Comparison.firstDifference(value, here) < 0 ? State.FOLLOWS : State.WRONG;
  }

  private static TraceStep given(TraceStep step) {
    return new TraceStep(
        step.node(),
        false,
        "",
        List.of(),
        "",
        State.GIVEN,
        step.value(),
        step.right(),
        -1,
        List.of());
  }

  /**
   * What the student's code gave.
   *
   * @param value a matrix of the right shape; null if there is none
   * @param state where there is none
   * @param problem where there is none
   */
  private record Found(Matrix value, State state, List<String> problem) {

    static Found of(Matrix value) {
      return new Found(value, State.RIGHT, List.of());
    }

    static Found none(String problem) {
      return new Found(null, State.NO_ANSWER, List.of(problem));
    }
  }

  private Found ask(StudentAnswer answer, Matrix right) {
    Matrix yours;
    try {
      yours = answer.call().call();
    } catch (Throwable failure) {
      return failed(answer, failure);
    }
    if (yours == null) {
      return Found.none("it is null");
    }
    return yours.hasShapeOf(right)
        ? Found.of(yours.copy())
        : Found.none(
            "it is %d×%d, it must be %d×%d"
                .formatted(yours.rows(), yours.columns(), right.rows(), right.columns()));
  }

  private Found failed(StudentAnswer answer, Throwable failure) {
    Outcome outcome = explainer.explain(failure, Curriculum.find(answer.exercise()).orElseThrow());
    boolean isStub = FailureExplainer.isStub(failure);
    return new Found(
        null, isStub ? State.NOT_WRITTEN : State.NO_ANSWER, isStub ? List.of() : outcome.lines());
  }
}
