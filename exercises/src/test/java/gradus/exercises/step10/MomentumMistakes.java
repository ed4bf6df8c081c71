package gradus.exercises.step10;

/** Mistakes in momentum with the rate η and the momentum μ; {@code memory[0]} is v. */
record MomentumMistakes(double learningRate, double momentum) implements DescentMistakes.Mistakes {

  @Override
  public void addTo(DescentMistakes mistakes) {
    mistakes.by(OptimizerFormulas.MOMENTUM, OptimizerFormulas.ofMomentum(learningRate, momentum));
    mistakes.sharing((v, g, turn) -> velocity(v, g));
  }

  private double velocity(double[] memory, double gradient) {
    memory[0] = momentum * memory[0] - learningRate * gradient;
    return memory[0];
  }
}
