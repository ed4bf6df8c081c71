package gradus.nn;

import java.util.List;

/**
 * A rule that changes parameters against their gradients. It keeps its own memory between steps, so
 * one optimiser serves one network.
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
