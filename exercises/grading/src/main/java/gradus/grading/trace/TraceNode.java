package gradus.grading.trace;

import gradus.math.Matrix;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One place of a trace.
 *
 * @param name of the place
 * @param formula as it is shown; empty for what is given
 * @param from the places that it is computed from
 * @param rule computes it from the values of places
 * @param moves whether the loss is differentiated by it
 * @param answer the student's value, if their code computes it
 * @param gradient the student's gradient, if their code computes it
 */
record TraceNode(
    String name,
    String formula,
    List<String> from,
    Function<Function<String, Matrix>, Matrix> rule,
    boolean moves,
    Optional<StudentAnswer> answer,
    Optional<StudentAnswer> gradient) {

  static TraceNode given(String name, Matrix matrix, boolean moves) {
    Matrix kept = matrix.copy();
    return new TraceNode(
        name, "", List.of(), values -> kept, moves, Optional.empty(), Optional.empty());
  }

  static TraceNode computed(
      String name,
      String formula,
      Function<Function<String, Matrix>, Matrix> rule,
      List<String> from) {
    return new TraceNode(name, formula, from, rule, true, Optional.empty(), Optional.empty());
  }

  TraceNode withoutGradient() {
    return new TraceNode(name, formula, from, rule, false, answer, gradient);
  }

  TraceNode answeredBy(StudentAnswer yours) {
    return new TraceNode(name, formula, from, rule, moves, Optional.of(yours), gradient);
  }

  TraceNode differentiatedBy(StudentAnswer yours) {
    return new TraceNode(name, formula, from, rule, moves, answer, Optional.of(yours));
  }
}
