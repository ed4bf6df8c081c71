package gradus.exercises.step06;

import gradus.grading.check.Check;
import gradus.grading.diagnosis.GivenCase;
import gradus.math.Matrix;
import java.util.Arrays;
import java.util.List;

/**
 * The student's three methods, called with a setting, their results as lists of matrices in the
 * order of their records; and the checks of them that more than one property needs.
 */
final class Calls {

  /** Of the last call; null before there was one. */
  private static XorByHand.Parameters last;

  private static XorByHand.Activations lastActivations;

  private Calls() {}

  /** Of the very same matrices the same record. */
  @SuppressWarnings("ReferenceEquality")
  private static XorByHand.Activations activations(Matrix hidden, Matrix outputs) {
    boolean isLast =
        lastActivations != null
            && lastActivations.hidden() == hidden
            && lastActivations.outputs() == outputs;
    if (!isLast) {
      lastActivations = new XorByHand.Activations(hidden, outputs);
    }
    return lastActivations;
  }

  /** Of the very same matrices the same record, as in a program that trains. */
  @SuppressWarnings("ReferenceEquality")
  private static XorByHand.Parameters parameters(Setting setting) {
    List<Matrix> p = setting.parameters();
    boolean isLast =
        last != null
            && last.hiddenWeights() == p.get(0)
            && last.hiddenBias() == p.get(1)
            && last.outputWeights() == p.get(2)
            && last.outputBias() == p.get(3);
    if (!isLast) {
      last = new XorByHand.Parameters(p.get(0), p.get(1), p.get(2), p.get(3));
    }
    return last;
  }

  /** H and O. */
  static List<Matrix> forward(Setting s) {
    XorByHand.Activations activations = XorByHand.forward(parameters(s), s.inputs());
    if (activations == null) {
      Check.that(false, "the result is null", s.given());
    }
    return Arrays.asList(activations.hidden(), activations.outputs());
  }

  /** The four gradients, from the right H and O. */
  static List<Matrix> backward(Setting s) {
    return backward(s, s.hidden(), s.outputs());
  }

  static List<Matrix> backward(Setting s, Matrix hidden, Matrix outputs) {
    XorByHand.Gradients gradients =
        XorByHand.backward(parameters(s), s.inputs(), activations(hidden, outputs), s.targets());
    if (gradients == null) {
      Check.that(false, "the result is null", s.givenWithTargets());
    }
    return Arrays.asList(
        gradients.hiddenWeights(),
        gradients.hiddenBias(),
        gradients.outputWeights(),
        gradients.outputBias());
  }

  /** The four new parameters. */
  static List<Matrix> trainEpoch(Setting s, double learningRate) {
    XorByHand.Parameters after =
        XorByHand.trainEpoch(parameters(s), s.inputs(), s.targets(), learningRate);
    if (after == null) {
      Check.that(false, "the result is null", s.givenWithTargets());
    }
    return Arrays.asList(
        after.hiddenWeights(), after.hiddenBias(), after.outputWeights(), after.outputBias());
  }

  static void checkForward(Setting setting) {
    Setting mine = setting.copy();
    GivenCase given = setting.given();
    List<Matrix> activations = forward(mine);
    checkUnchanged(setting, mine, given);
    Check.matrix("H", activations.get(0), setting.hidden(), XorMistakes.ofHidden(setting));
    Check.matrix("O", activations.get(1), setting.outputs(), XorMistakes.ofOutputs(setting));
  }

  static void checkGradient(Setting setting, int block) {
    Setting mine = setting.copy();
    GivenCase given = XorMistakes.ofGradient(setting, block);
    Matrix gradient = backward(mine).get(block);
    checkUnchanged(setting, mine, setting.givenWithTargets());
    Matrix numeric = setting.numericGradient(block);
    Check.gradient("dL/d" + Setting.NAMES.get(block), gradient, numeric, setting.loss(), given);
  }

  /** What one epoch takes from a parameter is η times its numeric gradient, as it was before. */
  static void checkStep(Setting setting, double rate, int block) {
    EpochChecks.run(
        () -> {
          String name = Setting.NAMES.get(block);
          Matrix before = setting.parameters().get(block);
          GivenCase given = XorMistakes.ofStep(setting, rate, block);
          Matrix after = trainEpoch(setting.copy(), rate).get(block);
          boolean comparable = after != null && after.hasShapeOf(before);
          Check.gradient(
              comparable ? "(old %s − new %s) / η".formatted(name, name) : "new " + name,
              comparable ? before.minus(after).scale(1 / rate) : after,
              setting.numericGradient(block),
              setting.loss(),
              given);
        });
  }

  static void checkUnchanged(Setting before, Setting after, GivenCase given) {
    for (int i = 0; i < Setting.NAMES.size(); i++) {
      Check.unchanged(
          Setting.NAMES.get(i), before.parameters().get(i), after.parameters().get(i), given);
    }
    Check.unchanged("X", before.inputs(), after.inputs(), given);
    Check.unchanged("T", before.targets(), after.targets(), given);
  }
}
