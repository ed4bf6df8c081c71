package gradus.exercises.step06;

import gradus.grading.diagnosis.GivenCase;
import gradus.math.Elementary;
import gradus.math.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Mistakes that a student may have made, in each part of step 06. */
final class XorMistakes {

  private static final int OUTPUT_WEIGHTS = 2;

  private XorMistakes() {}

  /** Wrong ways to H. */
  static GivenCase ofHidden(Setting setting) {
    Matrix sums = setting.hiddenSums();
    return setting
        .given()
        .mistake(
            "bias-missing",
            "H is σ(X W1): the bias b1 is not in it.",
            () -> unbiased(setting.inputs(), setting, 0).map(Elementary::sigmoid))
        .mistake(
            "activation-missing",
            "H is what goes into the sigmoid: the sigmoid itself is missing.",
            () -> sums)
        .mistake(
            "other-activation", "H is the tanh of the sums.", () -> sums.map(Elementary::tanh));
  }

  /** Wrong ways to O. */
  static GivenCase ofOutputs(Setting setting) {
    Matrix sums = setting.outputSums();
    return setting
        .given()
        .mistake(
            "bias-missing",
            "O is σ(H W2): the bias b2 is not in it.",
            () -> unbiased(setting.hidden(), setting, 2).map(Elementary::sigmoid))
        .mistake(
            "activation-missing",
            "O is what goes into the sigmoid: the sigmoid itself is missing.",
            () -> sums)
        .mistake(
            "sigmoid-again",
            "H goes through the sigmoid once more on its way to O.",
            () -> sigmoidAgain(setting))
        .mistake(
            "other-activation", "O is the tanh of the sums.", () -> sums.map(Elementary::tanh));
  }

  private static Matrix sigmoidAgain(Setting setting) {
    return setting
        .hidden()
        .map(Elementary::sigmoid)
        .multiply(setting.parameters().get(2))
        .addRow(setting.parameters().get(3))
        .map(Elementary::sigmoid);
  }

  private static Matrix unbiased(Matrix from, Setting setting, int weights) {
    return from.multiply(setting.parameters().get(weights));
  }

  /** Wrong ways back to one of the parameters. */
  static GivenCase ofGradient(Setting setting, int block) {
    WayBack right = WayBack.of(setting);
    GivenCase given = setting.givenWithTargets().ofBatch(setting.inputs().rows());
    for (WrongSlope wrong : WrongSlope.values()) {
      given = withSlope(given, right, wrong, block);
    }
    given = withError(given, right, block);
    given = withRows(given, setting, block);
    return block < OUTPUT_WEIGHTS ? withReturn(given, right, block) : given;
  }

  private static GivenCase withSlope(GivenCase given, WayBack right, WrongSlope wrong, int block) {
    // Where the hidden layer is told of an error without its slope, that is the raw error: below.
    boolean isRawError = block < OUTPUT_WEIGHTS && wrong == WrongSlope.MISSING;
    GivenCase all =
        isRawError
            ? given
            : given.mistake(
                wrong.id(),
                "At the output, " + wrong.words() + ".",
                () -> right.withOutputSlope(wrong).gradients().get(block));
    return block >= OUTPUT_WEIGHTS
        ? all
        : all.mistake(
                wrong.id(),
                "In the hidden layer, " + wrong.words() + ".",
                () -> right.withHiddenSlope(wrong).gradients().get(block))
            .mistake(
                wrong.id(),
                "In both layers, " + wrong.words() + ".",
                () -> right.withOutputSlope(wrong).withHiddenSlope(wrong).gradients().get(block));
  }

  private static GivenCase withError(GivenCase given, WayBack right, int block) {
    int entries = right.error().size();
    return given
        .mistake(
            "absolute-error",
            "The error has lost its sign: it is |O − Y|.",
            () -> right.withError(right.error().map(Math::abs)).gradients().get(block))
        .mistake(
            "factor-per-entry",
            "It is divided by the number of entries, %d; this loss is a sum, not a mean."
                .formatted(entries),
            () -> right.withError(right.error().scale(1.0 / entries)).gradients().get(block))
        .mistake(
            "other-loss",
            "It is the gradient of the mean of the squares; this step descends half their sum.",
            () -> right.withError(right.error().scale(2.0 / entries)).gradients().get(block));
  }

  /** Where some examples count and others do not. */
  private static GivenCase withRows(GivenCase given, Setting setting, int block) {
    int rows = setting.inputs().rows();
    if (rows == 1) {
      return given;
    }
    return given
        .mistake(
            "last-row-only",
            "Only the last example counts: it looks as if each one replaces the one before.",
            () -> gradient(setting.rows(rows - 1, rows), block))
        .mistake(
            "first-row-only",
            "Only the first example counts.",
            () -> gradient(setting.rows(0, 1), block))
        .mistake(
            "last-row-skipped",
            "The last example is left out.",
            () -> gradient(setting.rows(0, rows - 1), block))
        .mistake(
            "first-row-skipped",
            "The first example is left out.",
            () -> gradient(setting.rows(1, rows), block));
  }

  private static Matrix gradient(Setting setting, int block) {
    return WayBack.of(setting).gradients().get(block);
  }

  /** What can go wrong between the output delta and the hidden one. */
  private static GivenCase withReturn(GivenCase given, WayBack right, int block) {
    Matrix weights = right.returnWeights();
    return given
        .mistake(
            "raw-error",
            "The hidden delta comes from O − Y itself, without the slope at the output.",
            () -> right.withRawError().gradients().get(block))
        .mistake(
            "outgoing-weights-missing",
            "The output delta goes back to the hidden units without their outgoing weights W2.",
            () -> right.withReturnWeights(weights.map(w -> 1)).gradients().get(block))
        .mistake(
            "weights-crosswise",
            "The output delta goes back by W2 read crosswise: rows and columns have changed places.",
            () -> right.withReturnWeights(crosswise(weights)).gradients().get(block));
  }

  /** The entries row by row in the shape of the transpose, and that transposed. */
  private static Matrix crosswise(Matrix weights) {
    Matrix shape = weights.transpose();
    for (int k = 0; k < shape.size(); k++) {
      shape.setEntry(k, weights.entry(k));
    }
    return shape.transpose();
  }

  /** Wrong ways of one epoch, as what it takes from a parameter, divided by the rate. */
  static GivenCase ofStep(Setting setting, double rate, int block) {
    GivenCase given = ofGradient(setting, block).and("η", rate);
    Supplier<Matrix> right = () -> gradient(setting, block);
    given =
        given
            .mistake("frozen", "It does not move at all.", () -> right.get().scale(0))
            .mistake(
                "rate-missing",
                "The step is as long as the gradient: η is not in it.",
                () -> right.get().scale(1 / rate))
            .mistake(
                "rate-twice",
                "The step is η² times the gradient: η is in it twice.",
                () -> right.get().scale(rate))
            .mistake(
                "one-example-at-a-time",
                "The parameters move after every single example, not once for all of them.",
                () -> change(setting, oneByOne(setting, rate), rate, block));
    return block < OUTPUT_WEIGHTS ? withUpdatedWeights(given, setting, rate, block) : given;
  }

  private static GivenCase withUpdatedWeights(
      GivenCase given, Setting setting, double rate, int block) {
    WayBack right = WayBack.of(setting);
    Matrix moved = setting.parameters().get(2).minus(right.gradients().get(2).scale(rate));
    return given.mistake(
        "updated-weights",
        "The hidden delta is computed with W2 as it is after its own step; it belongs to the old one.",
        () -> right.withReturnWeights(moved).gradients().get(block));
  }

  private static Matrix change(Setting before, Setting after, double rate, int block) {
    return before.parameters().get(block).minus(after.parameters().get(block)).scale(1 / rate);
  }

  private static Setting oneByOne(Setting setting, double rate) {
    Setting moved = setting;
    for (int row = 0; row < setting.inputs().rows(); row++) {
      moved = setting.with(step(moved.rows(row, row + 1), rate));
    }
    return moved;
  }

  private static List<Matrix> step(Setting setting, double rate) {
    List<Matrix> gradients = WayBack.of(setting).gradients();
    List<Matrix> after = new ArrayList<>();
    for (int i = 0; i < gradients.size(); i++) {
      after.add(setting.parameters().get(i).minus(gradients.get(i).scale(rate)));
    }
    return after;
  }
}
