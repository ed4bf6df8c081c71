package gradus.exercises.hunt;

import gradus.math.Matrix;
import java.util.random.RandomGenerator;

/** The network of step 06. */
final class ByHand implements Learner {

  private static final int HIDDEN = 4;
  private static final String FILE = "step06/XorByHand";

  private final Exercises classes;
  private final HuntRun run;
  private Object parameters;

  ByHand(Exercises classes, HuntRun run, RandomGenerator random) {
    this.classes = classes;
    this.run = run;
    Matrix hiddenWeights = Learners.draw(random, 2, HIDDEN);
    Matrix hiddenBias = Learners.draw(random, 1, HIDDEN);
    this.parameters =
        classes.make(
            FILE + "$Parameters",
            hiddenWeights,
            hiddenBias,
            Learners.draw(random, HIDDEN, 1),
            Learners.draw(random, 1, 1));
  }

  @Override
  public void epoch() {
    parameters =
        classes.callStatic(
            FILE, "trainEpoch", parameters, run.data().inputs(), run.data().targets(), run.rate());
  }

  @Override
  public Matrix outputs(Matrix inputs) {
    Object activations = classes.callStatic(FILE, "forward", parameters, inputs);
    return (Matrix) classes.call(activations, "outputs");
  }
}
