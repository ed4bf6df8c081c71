package gradus.nn;

import gradus.math.Matrix;

/** Receives every epoch, on the training thread. */
@FunctionalInterface
public interface TrainingListener {

  /**
   * Called after an epoch's last update.
   *
   * @param epoch counts from 1
   * @param loss the epoch's loss, each batch measured before its own update
   * @param outputs the network's outputs for the last batch before that batch's update; valid until
   *     this call returns
   */
  void epochDone(int epoch, double loss, Matrix outputs);
}
