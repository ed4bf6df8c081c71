package gradus.exercises.step07;

import gradus.grading.diagnosis.GivenCase;
import gradus.math.Matrix;

/** Mistakes that may be behind a wrong answer of a dense layer. */
final class DenseMistakes {

  private DenseMistakes() {}

  static GivenCase ofOutput(Pass pass, GivenCase given) {
    Matrix product = pass.input().multiply(pass.weights());
    return given
        .mistake("bias-missing", "Yours is XW alone: the bias is not in it.", () -> product)
        .mistake(
            "first-row-only",
            "Yours has the bias in row 0 only: every other row is XW alone.",
            () -> product.plus(onlyRow(0, product.map(x -> 0).addRow(pass.bias()))));
  }

  /**
   * What may be behind a wrong ∂L/∂W.
   *
   * @param seen what an earlier forward pass has left in the field {@code input}
   */
  static GivenCase ofWeightGradient(Pass pass, Matrix seen, GivenCase given) {
    Matrix transposed = pass.input().transpose();
    Matrix gradient = pass.outputGradient();
    int last = gradient.rows() - 1;
    return given
        .mistake(
            "stale-input",
            "Yours is right for the input in the field, which an earlier call has left there, and"
                + " not for the input that it is given.",
            () -> seen.transpose().multiply(gradient))
        .mistake(
            "last-row-only",
            "Yours is what the last example alone gives: what the others gave is overwritten.",
            () -> transposed.multiply(onlyRow(last, gradient)))
        .mistake(
            "first-row-only",
            "Yours is what the first example alone gives.",
            () -> transposed.multiply(onlyRow(0, gradient)))
        .mistake(
            "example-missing",
            "Yours is right but for the last example, which it leaves out.",
            () -> transposed.multiply(gradient.minus(onlyRow(last, gradient))))
        .mistake(
            "example-missing",
            "Yours is right but for the first example, which it leaves out.",
            () -> transposed.multiply(gradient.minus(onlyRow(0, gradient))))
        .mistake(
            "gradient-missing",
            "Yours adds up the inputs alone: dL/dY is not a factor of it.",
            () -> transposed.multiply(ones(gradient)))
        .mistake(
            "input-missing",
            "Yours adds up dL/dY alone: the input is not a factor of it.",
            () -> ones(transposed).multiply(gradient))
        .mistake(
            "absolute-error",
            "Yours is right for |dL/dY|: the signs of dL/dY are lost.",
            () -> transposed.multiply(gradient.map(Math::abs)));
  }

  static GivenCase ofBiasGradient(Pass pass, GivenCase given) {
    Matrix gradient = pass.outputGradient();
    int last = gradient.rows() - 1;
    return given
        .mistake(
            "last-row-only",
            "Yours is what the last example alone gives: what the others gave is overwritten.",
            () -> onlyRow(last, gradient).sumRows())
        .mistake(
            "first-row-only",
            "Yours is what the first example alone gives.",
            () -> onlyRow(0, gradient).sumRows())
        .mistake(
            "columns-summed",
            "Yours adds up each row, which is one number for each example; there has to be one for"
                + " each output.",
            () -> gradient.transpose().sumRows())
        .mistake(
            "times-input",
            "Yours is multiplied by the layer's first input: that is the gradient of a weight.",
            () -> Matrix.row(pass.input().transpose().multiply(gradient).toArrays()[0]));
  }

  static GivenCase ofInputGradient(Pass pass, GivenCase given) {
    Matrix gradient = pass.outputGradient();
    Matrix transposed = pass.weights().transpose();
    int last = transposed.rows() - 1;
    GivenCase suspected =
        given
            .mistake(
                "outgoing-weights-missing",
                "Yours adds up dL/dY over the outputs: the weights are not factors of it.",
                () -> gradient.multiply(ones(transposed)))
            .mistake(
                "outgoing-weights-missing",
                "Yours is dL/dY as it came: it did not go through the weights.",
                gradient::copy)
            .mistake(
                "gradient-missing",
                "Yours adds up the weights alone: dL/dY is not a factor of it.",
                () -> ones(gradient).multiply(transposed));
    if (last > 0) {
      suspected = unitMissing("first", 0, pass, unitMissing("last", last, pass, suspected));
    }
    return gradient.columns() == pass.weights().rows()
        ? suspected.mistake(
            "weights-not-transposed",
            "Yours is dL/dY times W as it is: it goes back along the connections of other units.",
            () -> gradient.multiply(pass.weights()))
        : suspected;
  }

  private static GivenCase unitMissing(String which, int unit, Pass pass, GivenCase given) {
    Matrix transposed = pass.weights().transpose();
    return given.mistake(
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
