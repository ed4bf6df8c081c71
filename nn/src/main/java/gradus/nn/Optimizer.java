package gradus.nn;

import java.util.List;

/**
 * A rule that changes parameters by their gradients, against them. What it remembers between steps
 * it keeps itself, so one optimiser serves one network.
 */
public interface Optimizer {

  /**
   * Changes the value of every parameter in place; gradients are left as they are.
   *
   * @param parameters what to change, the same ones in the same order at every step
   * @throws IllegalArgumentException if this optimiser remembers other parameters
   */
  void step(List<Parameter> parameters);
}
