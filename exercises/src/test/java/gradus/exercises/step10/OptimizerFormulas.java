package gradus.exercises.step10;

import static gradus.nn.formula.Constant.ONE;

import gradus.math.Matrix;
import gradus.nn.Adam.Settings;
import gradus.nn.formula.Formula;
import gradus.nn.formula.Function;
import gradus.nn.formula.Named;
import gradus.nn.formula.Quantities;
import gradus.nn.formula.Quantity;
import gradus.nn.formula.Recurrence;
import gradus.nn.formula.Recurrence.Assignment;
import gradus.nn.mistake.Reference;
import java.util.List;

/** The formulas of step 10, which go from one step of descent to the next. */
final class OptimizerFormulas {

  static final Quantity VALUE = new Quantity("value", "w", "the value");
  static final Quantity GRADIENT = new Quantity("gradient", "g", "the gradient");
  static final Quantity RATE = new Quantity("rate", "η", "the learning rate");
  static final Quantity STEP = new Quantity("step", "t", "the number of the step");

  private static final Quantity MU = new Quantity("momentum", "μ", "the momentum μ");
  private static final Quantity VELOCITY = new Quantity("velocity", "v", "the velocity");

  static final Quantity BETA_1 = new Quantity("beta1", "β1", "beta1");
  static final Quantity BETA_2 = new Quantity("beta2", "β2", "beta2");
  static final Quantity EPSILON = new Quantity("epsilon", "ε", "epsilon");
  static final Quantity MEAN = new Quantity("mean", "m", "the mean of the gradients");
  static final Quantity SQUARE = new Quantity("square", "v", "the mean of the squared gradients");

  /** v ← μ v − η g, w ← w + v. */
  static final Reference MOMENTUM = Reference.of(momentum());

  /** Algorithm 1 of Kingma and Ba. */
  static final Reference ADAM = Reference.of(adam()).orWritten(adamByRate());

  private OptimizerFormulas() {}

  private static Formula momentum() {
    Formula kept = MU.hadamard(VELOCITY);
    Formula descent = RATE.hadamard(GRADIENT);
    Named velocity =
        kept.named("momentum", "μ times the velocity")
            .minus(descent.named("descent", "η times the gradient"))
            .named("velocity", "the velocity")
            .mistakenFor(
                "momentum-missing",
                "Yours is plain gradient descent: it keeps nothing of the velocity before.",
                descent.negated())
            .mistakenFor(
                "one-less-momentum",
                "Yours keeps 1 − μ of the velocity before.",
                ONE.minus(MU).hadamard(VELOCITY).minus(descent))
            .mistakenFor(
                "running-mean",
                "Yours takes 1 − μ of the gradient, as a running mean does.",
                kept.minus(ONE.minus(MU).hadamard(descent)));
    Named value =
        VALUE
            .plus(VELOCITY)
            .named("value", "the value")
            .mistakenFor(
                "climbs",
                "Yours goes up: it moves along the gradient, not against it.",
                VALUE.minus(VELOCITY))
            .mistakenFor(
                "descent-twice",
                "Yours has η times the gradient twice: in the velocity, and once more in the value.",
                VALUE.plus(VELOCITY).minus(descent))
            .mistakenFor(
                "nesterov",
                "Yours is Nesterov's momentum, which moves by μ·v − η·g with the velocity that is"
                    + " new.",
                VALUE.plus(kept).minus(descent));
    return new Recurrence(
        List.of(new Assignment(VELOCITY, velocity), new Assignment(VALUE, value)), STEP);
  }

  /** The same with both corrections in the rate, as the paper has it below the algorithm. */
  private static Formula adamByRate() {
    Formula root = ONE.minus(BETA_2.power(STEP)).named("correction", "1 − β2ᵗ").map(Function.ROOT);
    Named correction = root.named("correction", "the root of 1 − β2ᵗ");
    Named rate =
        RATE.hadamard(correction)
            .over(ONE.minus(BETA_1.power(STEP)).named("correction", "1 − β1ᵗ"))
            .named("rate", "the corrected rate");
    Formula step =
        rate.hadamard(MEAN)
            .over(
                SQUARE
                    .map(Function.ROOT)
                    .named("root", "the root")
                    .plus(EPSILON.hadamard(correction)))
            .named("step", "the step");
    return new Recurrence(
        List.of(
            new Assignment(MEAN, mean(BETA_1, MEAN, GRADIENT, "gradient")),
            new Assignment(
                SQUARE,
                mean(BETA_2, SQUARE, GRADIENT.map(Function.SQUARE), "square of the gradient")),
            new Assignment(VALUE, VALUE.minus(step).named("value", "the value"))),
        STEP);
  }

  private static Formula adam() {
    Formula mean = mean(BETA_1, MEAN, GRADIENT, "gradient");
    Formula square = mean(BETA_2, SQUARE, GRADIENT.map(Function.SQUARE), "square of the gradient");
    Named corrected =
        corrected(MEAN, BETA_1, "the mean of the gradients")
            .mistakenFor(
                "gradient-for-mean",
                "Yours has the gradient itself in the place of its running mean.",
                GRADIENT);
    Named correctedSquare = corrected(SQUARE, BETA_2, "the mean of the squared gradients");
    Formula published =
        RATE.hadamard(corrected)
            .over(correctedSquare.map(Function.ROOT).named("root", "the root").plus(EPSILON));
    Formula correction = ONE.minus(BETA_2.power(STEP)).map(Function.ROOT);
    Named step =
        published
            .named("step", "the step")
            .mistakenFor(
                "epsilon-inside-the-root",
                "Yours has epsilon inside the root.",
                RATE.hadamard(corrected).over(correctedSquare.plus(EPSILON).map(Function.ROOT)))
            .mistakenFor(
                "epsilon-before-correction",
                "Yours adds epsilon to the root before the mean of the squares is corrected.",
                RATE.hadamard(corrected)
                    .hadamard(correction)
                    .over(SQUARE.map(Function.ROOT).plus(EPSILON)))
            .mistakenFor(
                "difference-missing",
                "Yours adds the whole gradient to its mean, and the whole of its square: neither is"
                    + " multiplied by 1 − β.",
                RATE.hadamard(corrected.over(ONE.minus(BETA_1)))
                    .over(correctedSquare.over(ONE.minus(BETA_2)).map(Function.ROOT).plus(EPSILON)))
            .mistakenFor(
                "mean-only",
                "Yours moves by the mean of the gradients alone: nothing divides it.",
                RATE.hadamard(corrected))
            .mistakenFor(
                "no-bias-correction",
                "Yours takes the running means as they are: they are not corrected for their start"
                    + " at 0.",
                RATE.hadamard(MEAN).over(SQUARE.map(Function.ROOT).plus(EPSILON)));
    Named value =
        VALUE
            .minus(withBothCorrections(step))
            .named("value", "the value")
            .mistakenFor(
                "climbs",
                "Yours goes up: it moves along the gradient, not against it.",
                VALUE.plus(step));
    Assignment first = new Assignment(MEAN, mean);
    Assignment second = new Assignment(SQUARE, square);
    Assignment last = new Assignment(VALUE, value);
    return AdamMemory.withMistakes(List.of(first, second, last));
  }

  /** The slips that are made in the corrections of both means alike. */
  private static Named withBothCorrections(Named step) {
    Named known = step;
    for (WrongCorrection wrong : WrongCorrection.values()) {
      Formula root = wrong.of(SQUARE, BETA_2, STEP).map(Function.ROOT);
      known =
          known.mistakenFor(
              wrong.id(),
              wrong.sentence(),
              RATE.hadamard(wrong.of(MEAN, BETA_1, STEP)).over(root.plus(EPSILON)));
    }
    Formula exchanged = MEAN.over(ONE.minus(BETA_2.power(STEP)));
    Formula root = SQUARE.over(ONE.minus(BETA_1.power(STEP))).map(Function.ROOT);
    Formula power = SQUARE.over(ONE.minus(BETA_2).power(STEP)).map(Function.ROOT);
    known =
        known.mistakenFor(
            "power-of-the-difference",
            "Yours corrects both means by a power of 1 − β.",
            RATE.hadamard(MEAN.over(ONE.minus(BETA_1).power(STEP))).over(power.plus(EPSILON)));
    return known.mistakenFor(
        "corrections-exchanged",
        "Yours corrects each of the two means with the other one's beta.",
        RATE.hadamard(exchanged).over(root.plus(EPSILON)));
  }

  /** β times what was, and 1 − β of what is new. */
  static Formula mean(Quantity beta, Quantity mean, Formula added, String words) {
    return beta.hadamard(mean)
        .named("memory", "β times the mean before")
        .plus(ONE.minus(beta).hadamard(added).named("news", "1 − β of the " + words));
  }

  /** The mean, divided by 1 − βᵗ. */
  private static Named corrected(Quantity mean, Quantity beta, String words) {
    Formula beginning = STEP.minus(ONE);
    return mean.over(ONE.minus(beta.power(STEP)).named("correction", "1 − βᵗ"))
        .named("corrected", words + ", corrected")
        .mistakenFor(
            "counts-from-zero",
            "Yours counts the steps from 0 where it corrects %s.".formatted(words),
            mean.over(ONE.minus(beta.power(beginning))))
        .mistakenFor(
            "counts-from-two",
            "Yours counts the steps from 2 where it corrects %s.".formatted(words),
            mean.over(ONE.minus(beta.power(STEP.plus(ONE)))))
        .mistakenFor(
            "first-step-only",
            "Yours corrects %s as at the first step, whichever step it is.".formatted(words),
            mean.over(ONE.minus(beta)));
  }

  static Quantities ofMomentum(double rate, double momentum) {
    return Quantities.NONE.and(RATE, rate).and(MU, momentum);
  }

  static Quantities ofAdam(Settings settings) {
    return Quantities.NONE
        .and(RATE, settings.learningRate())
        .and(BETA_1, settings.beta1())
        .and(BETA_2, settings.beta2())
        .and(EPSILON, settings.epsilon());
  }

  /** A value at first, and its gradient at each step. */
  static Quantities inSteps(Quantities settings, Matrix value, List<Matrix> gradients) {
    return settings
        .and(VALUE, value)
        .inSteps(
            gradients.stream().map(gradient -> Quantities.NONE.and(GRADIENT, gradient)).toList());
  }
}
