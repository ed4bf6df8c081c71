package gradus.exercises.hunt;

import gradus.math.Matrix;

/** Something that learns a dataset of few rows, made of exercises of one folder. */
interface Learner {

  /** How near to its target an output has to be. */
  double NEAR = 0.1;

  /** Trains for one epoch. */
  void epoch();

  /** The outputs for any inputs, in a new matrix. */
  Matrix outputs(Matrix inputs);
}
