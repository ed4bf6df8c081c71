package gradus.exercises.step10;

/** Mistakes in momentum with the rate η and the momentum μ; {@code memory[0]} is v. */
record MomentumMistakes(double learningRate, double momentum) implements DescentMistakes.Mistakes {

  @Override
  public void addTo(DescentMistakes mistakes) {
    mistakes.rule(
        "climbs",
        "Yours goes up: it moves along the gradient, not against it.",
        (v, g, turn) -> -velocity(v, g));
    mistakes.rule(
        "momentum-missing",
        "Yours is plain gradient descent: it keeps nothing of the velocity before.",
        (v, g, turn) -> -learningRate * g);
    mistakes.rule(
        "running-mean",
        "Yours takes 1 − μ of the gradient, as a running mean does.",
        (v, g, turn) -> v[0] = momentum * v[0] - (1 - momentum) * learningRate * g);
    mistakes.rule(
        "nesterov",
        "Yours is Nesterov's momentum, which moves by μ·v − η·g with the velocity that is new.",
        (v, g, turn) -> momentum * velocity(v, g) - learningRate * g);
    mistakes.rule(
        "old-velocity",
        "Yours moves by the velocity of the step before, and brings it up to date afterwards.",
        (v, g, turn) -> {
          double old = v[0];
          velocity(v, g);
          return old;
        });
    mistakes.rule(
        "rate-twice",
        "Yours is multiplied by the learning rate twice.",
        (v, g, turn) -> learningRate * velocity(v, g));
    mistakes.rule(
        "rate-missing",
        "Yours moves by a velocity without the learning rate.",
        (v, g, turn) -> v[0] = momentum * v[0] - g);
    mistakes.sharing((v, g, turn) -> velocity(v, g));
  }

  private double velocity(double[] memory, double gradient) {
    memory[0] = momentum * memory[0] - learningRate * gradient;
    return memory[0];
  }
}
