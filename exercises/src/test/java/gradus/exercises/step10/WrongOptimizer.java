package gradus.exercises.step10;

import gradus.math.Matrix;
import gradus.nn.Optimizer;
import gradus.nn.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** An optimiser with a mistake: in its rule, or in whose memory is whose. */
final class WrongOptimizer implements Optimizer {

  /** No parameter of a run has more entries. */
  private static final int LARGEST = 64;

  private final Rule rule;
  private final Function<Parameter, Object> owner;
  private final Map<Object, double[][]> memories = new HashMap<>();
  private int steps;
  private int parametersSoFar;

  private WrongOptimizer(Rule rule, Function<Parameter, Object> owner) {
    this.rule = rule;
    this.owner = owner;
  }

  static WrongOptimizer of(Rule rule) {
    return new WrongOptimizer(rule, parameter -> parameter);
  }

  /** An optimiser in which all parameters of one shape have one memory. */
  static WrongOptimizer sharing(Rule rule) {
    return new WrongOptimizer(rule, parameter -> parameter.value().shape());
  }

  /** An optimiser with one list of memories, which begins anew with every parameter. */
  static WrongOptimizer inOneList(Rule rule) {
    return new WrongOptimizer(rule, parameter -> "all");
  }

  @Override
  public void step(List<Parameter> parameters) {
    steps++;
    for (Parameter parameter : parameters) {
      parametersSoFar++;
      Matrix value = parameter.value();
      double[][] memory =
          memories.computeIfAbsent(owner.apply(parameter), none -> new double[LARGEST][2]);
      Rule.Turn turn = new Rule.Turn(steps, parametersSoFar);
      for (int k = 0; k < value.size(); k++) {
        double change = rule.change(memory[k], parameter.gradient().entry(k), turn);
        value.setEntry(k, value.entry(k) + change);
      }
    }
  }
}
