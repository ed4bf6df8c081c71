package gradus.exercises.step11;

import gradus.math.Matrix;
import gradus.nn.Network;
import gradus.nn.formula.Formula;
import gradus.nn.formula.FormulaException;
import gradus.nn.formula.Notation;
import gradus.nn.formula.Quantities;
import gradus.nn.formula.Quantity;
import java.util.List;

/** What the library's network computes, in which no slip of a student's can be. */
final class NetworkRun {

  private NetworkRun() {}

  /**
   * The outputs of the network.
   *
   * @param inputs n×m, one example a row
   */
  record Outputs(Formula inputs) implements Formula {

    @Override
    public Matrix value(Quantities quantities) {
      try {
        return EpochFormulas.network(quantities).forward(quantities.value(inputs)).copy();
      } catch (IllegalArgumentException doesNotFit) {
        throw new FormulaException("the network takes no such inputs");
      }
    }

    @Override
    public List<Formula> operands() {
      return List.of(inputs);
    }

    @Override
    public Formula with(List<Formula> operands) {
      return new Outputs(operands.get(0));
    }

    @Override
    public String words() {
      return "the outputs";
    }

    @Override
    public String id() {
      return "outputs";
    }

    @Override
    public String toString() {
      return "network(%s)".formatted(Notation.of(inputs));
    }
  }

  /**
   * The gradient of the loss by a parameter.
   *
   * @param parameter its place among {@link EpochFormulas#PARAMETERS}
   * @param inputs n×m, what the network was given on the way forward
   * @param outputGradient n×c, what it is given on the way back
   */
  record Slope(int parameter, Formula inputs, Formula outputGradient) implements Formula {

    @Override
    public Matrix value(Quantities quantities) {
      Quantity of = EpochFormulas.PARAMETERS.get(parameter);
      if (quantities.find(of).isEmpty()) {
        throw new FormulaException("the network has no " + of.symbol());
      }
      try {
        Network network = EpochFormulas.network(quantities);
        network.forward(quantities.value(inputs));
        network.backward(quantities.value(outputGradient).copy());
        return network.parameters().get(parameter).gradient().copy();
      } catch (IllegalArgumentException doesNotFit) {
        throw new FormulaException("the network takes no such gradient");
      }
    }

    @Override
    public List<Formula> operands() {
      return List.of(inputs, outputGradient);
    }

    @Override
    public Formula with(List<Formula> operands) {
      return new Slope(parameter, operands.get(0), operands.get(1));
    }

    @Override
    public String words() {
      return "the gradient";
    }

    @Override
    public String id() {
      return "gradient";
    }

    @Override
    public String toString() {
      return "∂L/∂%s(%s, %s)"
          .formatted(
              EpochFormulas.PARAMETERS.get(parameter).symbol(),
              Notation.of(inputs),
              Notation.of(outputGradient));
    }
  }
}
