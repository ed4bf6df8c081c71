package gradus.exercises.step10;

import static gradus.nn.formula.Constant.ONE;

import gradus.nn.formula.Formula;
import gradus.nn.formula.Quantity;

/** What may stand in the place of m / (1 − βᵗ), for both of Adam's means. */
enum WrongCorrection {
  MULTIPLIED("correction-multiplied", "Yours multiplies both means by 1 − βᵗ.") {
    @Override
    Formula of(Quantity mean, Quantity beta, Quantity step) {
      return mean.hadamard(ONE.minus(beta.power(step)));
    }
  },
  FROM_ZERO("counts-from-zero", "Yours counts the steps from 0 where it corrects the means.") {
    @Override
    Formula of(Quantity mean, Quantity beta, Quantity step) {
      return mean.over(ONE.minus(beta.power(step.minus(ONE))));
    }
  },
  FROM_TWO("counts-from-two", "Yours counts the steps from 2 where it corrects the means.") {
    @Override
    Formula of(Quantity mean, Quantity beta, Quantity step) {
      return mean.over(ONE.minus(beta.power(step.plus(ONE))));
    }
  },
  FIRST_STEP(
      "first-step-only", "Yours corrects both means as at the first step, whichever step it is.") {
    @Override
    Formula of(Quantity mean, Quantity beta, Quantity step) {
      return mean.over(ONE.minus(beta));
    }
  },
  TIMES_STEP("product-for-power", "Yours has βt in its corrections, a product.") {
    @Override
    Formula of(Quantity mean, Quantity beta, Quantity step) {
      return mean.over(ONE.minus(beta.hadamard(step)));
    }
  },
  POWER_ALONE("one-missing", "Yours divides both means by βᵗ alone.") {
    @Override
    Formula of(Quantity mean, Quantity beta, Quantity step) {
      return mean.over(beta.power(step));
    }
  };

  private final String id;
  private final String sentence;

  WrongCorrection(String id, String sentence) {
    this.id = id;
    this.sentence = sentence;
  }

  String id() {
    return id;
  }

  String sentence() {
    return sentence;
  }

  /** What a mean becomes. */
  abstract Formula of(Quantity mean, Quantity beta, Quantity step);
}
