package gradus.nn;

import gradus.math.InPlace;
import gradus.math.Matrix;
import gradus.math.Shapes;
import gradus.math.Softmax;
import java.util.Locale;
import java.util.function.DoubleBinaryOperator;

/** The losses of the kit. */
public enum Losses implements Loss {

  /**
   * Mean squared error: the mean over all entries of (p − t)²; gradient 2(p − t)/N for N entries.
   */
  MSE {
    @Override
    public double value(Matrix predictions, Matrix targets) {
      return meanOf(Losses::squaredError, predictions, targets);
    }

    @Override
    public void gradientInto(Matrix predictions, Matrix targets, Matrix result) {
      InPlace.minus(predictions, targets, result);
      InPlace.scale(result, 2.0 / predictions.size(), result);
    }
  },

  /**
   * Binary cross-entropy: the mean over all entries of −t·log p − (1 − t)·log(1 − p), with p held
   * within [1e-12, 1 − 1e-12], in the value and in the gradient (p − t)/(p(1 − p)N). Beyond those
   * bounds the value is constant, but the gradient is that at the bound, so that it still leads
   * back.
   */
  BINARY_CROSS_ENTROPY {
    @Override
    public double value(Matrix predictions, Matrix targets) {
      return meanOf(Losses::crossEntropy, predictions, targets);
    }

    @Override
    public void gradientInto(Matrix predictions, Matrix targets, Matrix result) {
      InPlace.combine(predictions, targets, Losses::crossEntropySlope, result);
      InPlace.scale(result, 1.0 / predictions.size(), result);
    }

    @Override
    public void requireTargets(Matrix targets) {
      requireProbabilities(targets);
    }
  },

  /**
   * Softmax cross-entropy: the mean over rows of −Σⱼ tⱼ·log softmax(z)ⱼ, straight from the logits
   * z; gradient (softmax(z)·Σⱼ tⱼ − t)/n for n rows, where Σⱼ tⱼ is 1 for a row of probabilities.
   */
  SOFTMAX_CROSS_ENTROPY {
    @Override
    public double value(Matrix logits, Matrix targets) {
      Shapes.requireSame(toString(), logits, targets);
      return Softmax.crossEntropy(logits, targets) / targets.rows();
    }

    @Override
    public void gradientInto(Matrix logits, Matrix targets, Matrix result) {
      Shapes.requireSame(toString(), logits, targets);
      Softmax.into(logits, result);
      for (int i = 0; i < targets.rows(); i++) {
        double weight = rowSum(targets, i);
        for (int j = 0; j < targets.columns(); j++) {
          double difference = weight * result.get(i, j) - targets.get(i, j);
          result.set(i, j, difference / targets.rows());
        }
      }
    }

    @Override
    public Matrix readable(Matrix logits) {
      return Softmax.of(logits);
    }

    @Override
    public void requireTargets(Matrix targets) {
      requireProbabilities(targets);
      for (int i = 0; i < targets.rows(); i++) {
        if (!(Math.abs(rowSum(targets, i) - 1) < 1e-9)) {
          throw new IllegalArgumentException(
              "the targets of row %d add up to %s; %s needs them to add up to 1"
                  .formatted(i + 1, rowSum(targets, i), this));
        }
      }
    }
  };

  /** The distance from 0 and 1 within which binary cross-entropy clips a prediction. */
  public static final double CLIP = 1e-12;

  private final String name = name().toLowerCase(Locale.ROOT).replace('_', '-');

  @Override
  public Matrix gradient(Matrix predictions, Matrix targets) {
    Matrix result = Matrix.zeros(predictions.rows(), predictions.columns());
    gradientInto(predictions, targets, result);
    return result;
  }

  @Override
  public abstract void gradientInto(Matrix predictions, Matrix targets, Matrix result);

  /** The name as users write it, for example {@code softmax-cross-entropy}. */
  @Override
  public String toString() {
    return name;
  }

  double meanOf(DoubleBinaryOperator error, Matrix predictions, Matrix targets) {
    Shapes.requireSame(toString(), predictions, targets);
    double total = 0;
    for (int k = 0; k < predictions.size(); k++) {
      total += error.applyAsDouble(predictions.entry(k), targets.entry(k));
    }
    return total / predictions.size();
  }

  void requireProbabilities(Matrix targets) {
    for (int k = 0; k < targets.size(); k++) {
      double target = targets.entry(k);
      if (!(target >= 0 && target <= 1)) {
        throw new IllegalArgumentException(
            "the target in row %d is %s; %s needs targets from 0 to 1"
                .formatted(k / targets.columns() + 1, target, this));
      }
    }
  }

  private static double squaredError(double p, double t) {
    return (p - t) * (p - t);
  }

  private static double crossEntropy(double p, double t) {
    double q = clip(p);
    return -t * StrictMath.log(q) - (1 - t) * StrictMath.log1p(-q);
  }

  private static double crossEntropySlope(double p, double t) {
    double q = clip(p);
    return (q - t) / (q * (1 - q));
  }

  private static double clip(double p) {
    return Math.min(Math.max(p, CLIP), 1 - CLIP);
  }

  private static double rowSum(Matrix matrix, int row) {
    double sum = 0;
    for (int j = 0; j < matrix.columns(); j++) {
      sum += matrix.get(row, j);
    }
    return sum;
  }
}
