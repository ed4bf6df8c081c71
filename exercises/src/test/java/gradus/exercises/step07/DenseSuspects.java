package gradus.exercises.step07;

import gradus.exercises.grading.Case;
import gradus.math.Matrix;

/** What may be behind a wrong answer of a dense layer. */
final class DenseSuspects {

  private DenseSuspects() {}

  static Case ofOutput(Pass pass, Case given) {
    Matrix product = pass.input().multiply(pass.weights());
    return given
        .suspect("bias-missing", "Yours is XW alone: the bias is not in it.", () -> product)
        .suspect(
            "first-row-only",
            "Yours has the bias in row 0 only: every other row is XW alone.",
            () -> product.plus(onlyRow(0, product.map(x -> 0).addRow(pass.bias()))));
  }

  /**
   * What may be behind a wrong ∂L/∂W.
   *
   * @param seen what an earlier forward pass has left in the field {@code input}
   */
  static Case ofWeightGradient(Pass pass, Matrix seen, Case given) {
    Matrix transposed = pass.input().transpose();
    Matrix gradient = pass.outputGradient();
    int last = gradient.rows() - 1;
    return given
        .suspect(
            "stale-input",
            "Yours is right for the input in the field, which an earlier call has left there, and"
                + " not for the input that it is given.",
            () -> seen.transpose().multiply(gradient))
        .suspect(
            "last-row-only",
            "Yours is what the last example alone gives: what the others gave is overwritten.",
            () -> transposed.multiply(onlyRow(last, gradient)))
        .suspect(
            "first-row-only",
            "Yours is what the first example alone gives.",
            () -> transposed.multiply(onlyRow(0, gradient)))
        .suspect(
            "example-missing",
            "Yours is right but for the last example, which it leaves out.",
            () -> transposed.multiply(gradient.minus(onlyRow(last, gradient))))
        .suspect(
            "example-missing",
            "Yours is right but for the first example, which it leaves out.",
            () -> transposed.multiply(gradient.minus(onlyRow(0, gradient))))
        .suspect(
            "gradient-missing",
            "Yours adds up the inputs alone: dL/dY is not a factor of it.",
            () -> transposed.multiply(ones(gradient)))
        .suspect(
            "input-missing",
            "Yours adds up dL/dY alone: the input is not a factor of it.",
            () -> ones(transposed).multiply(gradient))
        .suspect(
            "absolute-error",
            "Yours is right for |dL/dY|: the signs of dL/dY are lost.",
            () -> transposed.multiply(gradient.map(Math::abs)));
  }

  static Case ofBiasGradient(Pass pass, Case given) {
    Matrix gradient = pass.outputGradient();
    int last = gradient.rows() - 1;
    return given
        .suspect(
            "last-row-only",
            "Yours is what the last example alone gives: what the others gave is overwritten.",
            () -> onlyRow(last, gradient).sumRows())
        .suspect(
            "first-row-only",
            "Yours is what the first example alone gives.",
            () -> onlyRow(0, gradient).sumRows())
        .suspect(
            "columns-summed",
            "Yours adds up each row, which is one number for each example; there has to be one for"
                + " each output.",
            () -> gradient.transpose().sumRows())
        .suspect(
            "times-input",
            "Yours is multiplied by the layer's first input: that is the gradient of a weight.",
            () -> Matrix.row(pass.input().transpose().multiply(gradient).toArrays()[0]));
  }

  static Case ofInputGradient(Pass pass, Case given) {
    Matrix gradient = pass.outputGradient();
    Matrix transposed = pass.weights().transpose();
    int last = transposed.rows() - 1;
    Case suspected =
        given
            .suspect(
                "outgoing-weights-missing",
                "Yours adds up dL/dY over the outputs: the weights are not factors of it.",
                () -> gradient.multiply(ones(transposed)))
            .suspect(
                "outgoing-weights-missing",
                "Yours is dL/dY as it came: it did not go through the weights.",
                gradient::copy)
            .suspect(
                "gradient-missing",
                "Yours adds up the weights alone: dL/dY is not a factor of it.",
                () -> ones(gradient).multiply(transposed));
    if (last > 0) {
      suspected = unitMissing("first", 0, pass, unitMissing("last", last, pass, suspected));
    }
    return gradient.columns() == pass.weights().rows()
        ? suspected.suspect(
            "weights-not-transposed",
            "Yours is dL/dY times W as it is: it goes back along the connections of other units.",
            () -> gradient.multiply(pass.weights()))
        : suspected;
  }

  private static Case unitMissing(String which, int unit, Pass pass, Case given) {
    Matrix transposed = pass.weights().transpose();
    return given.suspect(
        "unit-missing",
        "Yours is right but for the %s output, from which nothing comes back.".formatted(which),
        () -> pass.outputGradient().multiply(transposed.minus(onlyRow(unit, transposed))));
  }

  private static Matrix onlyRow(int row, Matrix matrix) {
    Matrix only = Matrix.zeros(matrix.rows(), matrix.columns());
    for (int j = 0; j < matrix.columns(); j++) {
      only.set(row, j, matrix.get(row, j));
    }
    return only;
  }

  private static Matrix ones(Matrix like) {
    return like.map(x -> 1);
  }
}
