package gradus.nn;

import gradus.math.Matrix;

/** Hears of every epoch, on the training thread. */
@FunctionalInterface
public interface TrainingListener {

  /**
   * Called after an epoch's last update.
   *
   * @param epoch counts from 1
   * @param loss the epoch's loss, each batch measured before its own update
   * @param outputs what the network gave for the last batch before that batch's update; good until
   *     this call returns
   */
  void epochDone(int epoch, double loss, Matrix outputs);
}
