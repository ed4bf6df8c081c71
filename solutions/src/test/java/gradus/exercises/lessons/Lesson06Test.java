package gradus.exercises.lessons;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.exercises.step06.XorByHand;
import gradus.exercises.step06.XorByHand.Activations;
import gradus.exercises.step06.XorByHand.Gradients;
import gradus.exercises.step06.XorByHand.Parameters;
import gradus.math.Elementary;
import gradus.math.Matrix;
import gradus.math.NumpyRandom;
import gradus.nn.Dataset;
import gradus.nn.Datasets;
import gradus.nn.Losses;
import java.util.Locale;

/** The numbers of lesson 06. */
class Lesson06Test extends LessonTest {

  private static final Dataset XOR = Datasets.xor();
  private static final int EPOCHS = 10_000;

  Lesson06Test() {
    super(6);
  }

  @Override
  void recompute(Lesson lesson) {
    NudgedNetworks.recomputeOneUnit(lesson);
    recomputeTrace(lesson);
    recomputeFirstEpoch(lesson);
    NudgedNetworks.recomputeSibling(lesson);
    recomputeEnds(lesson);
    lesson.says("none is within 0.1 of its target");
  }

  private static Parameters notebook3() {
    NumpyRandom random = new NumpyRandom(42);
    Matrix hiddenWeights = draw(random, 2, 2);
    Matrix outputWeights = draw(random, 2, 1);
    return new Parameters(hiddenWeights, draw(random, 1, 2), outputWeights, draw(random, 1, 1));
  }

  private static Matrix draw(NumpyRandom random, int rows, int columns) {
    return Matrix.zeros(rows, columns).map(x -> random.nextDouble());
  }

  /** The two tables, row by row. */
  private static void recomputeTrace(Lesson lesson) {
    Parameters start = notebook3();
    Matrix inputs = XOR.inputs();
    Matrix targets = XOR.targets();
    Activations activations = XorByHand.forward(start, inputs);
    Matrix hidden = activations.hidden();
    Matrix outputs = activations.outputs();
    Matrix intoHidden = inputs.multiply(start.hiddenWeights()).addRow(start.hiddenBias());
    Matrix intoOutputs = hidden.multiply(start.outputWeights()).addRow(start.outputBias());
    Matrix error = outputs.minus(targets);
    Matrix outputDelta = error.hadamard(outputs.map(Elementary::sigmoidDerivative));
    Matrix back = outputDelta.multiply(start.outputWeights().transpose());
    Matrix hiddenDelta = back.hadamard(hidden.map(Elementary::sigmoidDerivative));
    for (int i = 0; i < inputs.rows(); i++) {
      lesson.says(
          "| %.0f %.0f | ".formatted(inputs.get(i, 0), inputs.get(i, 1))
              + cells(i, intoHidden, hidden, intoOutputs, outputs)
              + " | %.0f |".formatted(targets.get(i, 0)));
      lesson.says("| " + cells(i, error, outputDelta, back, hiddenDelta) + " |");
    }
    assertEquals(30, outputDelta.get(1, 0) / hiddenDelta.get(1, 0), 1);
    lesson.says("0.7320 + 0.0581 = 0.7901");
    lesson.says("near 0.7 for every row");
  }

  private static void recomputeFirstEpoch(Lesson lesson) {
    Parameters start = notebook3();
    for (Matrix matrix : new Matrix[] {start.hiddenWeights(), start.outputWeights()}) {
      for (int i = 0; i < matrix.rows(); i++) {
        lesson.says(cells(i, matrix));
      }
    }
    lesson.numbers(
        "0.15602 0.15599", start.outputWeights().get(0, 0), start.outputWeights().get(1, 0));
    lesson.says("b₁ = " + cells(0, start.hiddenBias()));
    lesson.says("b₂ = " + cells(0, start.outputBias()));
    Activations activations = XorByHand.forward(start, XOR.inputs());
    Gradients gradients = XorByHand.backward(start, XOR.inputs(), activations, XOR.targets());
    lesson.says(
        "| %s | %s | %s | %s |"
            .formatted(
                rows(gradients.hiddenWeights()),
                rows(gradients.hiddenBias()),
                rows(gradients.outputWeights()),
                rows(gradients.outputBias())));
    Parameters next = XorByHand.trainEpoch(start, XOR.inputs(), XOR.targets(), 0.1);
    lesson.number("0.5845", next.outputBias().get(0, 0));
    lesson.numbers("0.2880 0.2852", meanSquaredError(start), meanSquaredError(next));
  }

  private static double meanSquaredError(Parameters parameters) {
    return Losses.MSE.value(outputs(parameters), XOR.targets());
  }

  private static Matrix outputs(Parameters parameters) {
    return XorByHand.forward(parameters, XOR.inputs()).outputs();
  }

  /** The ends of notebooks 1 and 4: the outputs before the last update. */
  private static void recomputeEnds(Lesson lesson) {
    NumpyRandom random = new NumpyRandom(42);
    Parameters first =
        new Parameters(
            draw(random, 2, 2), Matrix.zeros(1, 2), draw(random, 2, 1), Matrix.zeros(1, 1));
    for (int epoch = 1; epoch < EPOCHS; epoch++) {
      Parameters moved = XorByHand.trainEpoch(first, XOR.inputs(), XOR.targets(), 0.5);
      first =
          new Parameters(
              moved.hiddenWeights(), first.hiddenBias(), moved.outputWeights(), first.outputBias());
    }
    sayOutputs(lesson, first);
    Parameters fourth =
        new Parameters(
            Matrix.of(2, 2, 0.52399551, 0.12936348, 0.37207811, 0.09731689),
            Matrix.row(0.76282442, 0.91433687),
            Matrix.column(0.31447765, 0.90309069),
            Matrix.row(0.46824842));
    for (int epoch = 1; epoch < EPOCHS; epoch++) {
      fourth = XorByHand.trainEpoch(fourth, XOR.inputs(), XOR.targets(), 0.1);
    }
    sayOutputs(lesson, fourth);
  }

  private static void sayOutputs(Lesson lesson, Parameters parameters) {
    Matrix outputs = outputs(parameters);
    for (int i = 0; i < outputs.rows(); i++) {
      lesson.says(cells(i, outputs));
    }
  }

  @Override
  void recomputeDerivation(Lesson derivation) {
    NudgedNetworks.recomputeDerivation(derivation);
    recomputeEqualUnits(derivation);
  }

  /** Two hidden units that start as one. */
  private static void recomputeEqualUnits(Lesson derivation) {
    Parameters equal =
        new Parameters(
            Matrix.of(2, 2, 0.5, 0.5, -0.3, -0.3),
            Matrix.row(0.1, 0.1),
            Matrix.column(0.4, 0.4),
            Matrix.row(0));
    derivation.says("W₁ = (0.5, 0.5; −0.3, −0.3), b₁ = (0.1, 0.1), W₂ = (0.4; 0.4)");
    Matrix gradient =
        XorByHand.backward(
                equal, XOR.inputs(), XorByHand.forward(equal, XOR.inputs()), XOR.targets())
            .hiddenWeights();
    derivation.numbers("0.0062 0.0044", gradient.get(0, 0), gradient.get(1, 0));
    for (int epoch = 1; epoch <= EPOCHS; epoch++) {
      equal = XorByHand.trainEpoch(equal, XOR.inputs(), XOR.targets(), 0.5);
      if (epoch == 100 || epoch == EPOCHS) {
        Matrix weights = equal.hiddenWeights();
        assertEquals(weights.get(0, 0), weights.get(0, 1));
        assertEquals(weights.get(1, 0), weights.get(1, 1));
        derivation.says("(" + rows(weights).replaceAll("(\\d) ", "$1, ") + ")");
      }
    }
    Matrix outputs = outputs(equal);
    derivation.numbers(
        "0.3356 0.3312 0.9713 0.3335",
        outputs.entry(0),
        outputs.entry(1),
        outputs.entry(2),
        outputs.entry(3));
  }

  private static String rows(Matrix matrix) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < matrix.rows(); i++) {
      text.append(i == 0 ? "" : "; ").append(cells(i, matrix));
    }
    return text.toString();
  }

  /** One row of each matrix, to four decimals. */
  private static String cells(int row, Matrix... matrices) {
    StringBuilder text = new StringBuilder();
    for (Matrix matrix : matrices) {
      text.append(text.isEmpty() ? "" : " | ");
      for (int j = 0; j < matrix.columns(); j++) {
        text.append(j == 0 ? "" : " ");
        text.append(String.format(Locale.ROOT, "%.4f", matrix.get(row, j)).replace('-', '−'));
      }
    }
    return text.toString();
  }
}
