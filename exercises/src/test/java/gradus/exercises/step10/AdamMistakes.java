package gradus.exercises.step10;

import gradus.nn.Adam.Settings;

/** Mistakes in Adam; {@code memory[0]} is m and {@code memory[1]} is v. */
record AdamMistakes(Settings settings) implements DescentMistakes.Mistakes {

  @Override
  public void addTo(DescentMistakes mistakes) {
    mistakes.by(OptimizerFormulas.ADAM, OptimizerFormulas.ofAdam(settings));
    mistakes.rule(
        "not-a-number",
        "Yours is not a number: a divisor is 0, as 1 − β⁰ is where steps are counted from 0, or a"
            + " root is taken of a number below 0.",
        (memory, g, turn) -> adam(memory, g, turn.step() - 1));
    mistakes.rule(
        "betas-exchanged",
        "Yours has beta1 and beta2 exchanged.",
        (memory, g, turn) -> exchanged().adam(memory, g, turn.step()));
    mistakes.rule(
        "epsilon-ignored",
        "Yours is right for an epsilon of 1e-8, and not for that of the settings.",
        (memory, g, turn) -> usualEpsilon().adam(memory, g, turn.step()));
    mistakes.count(
        "counts-parameters",
        "Yours counts every parameter as a step of its own.",
        (memory, g, turn) -> adam(memory, g, turn.parameters()));
    mistakes.sharing((memory, g, turn) -> adam(memory, g, turn.step()));
  }

  private double adam(double[] memory, double g, int step) {
    memory[0] = settings.beta1() * memory[0] + (1 - settings.beta1()) * g;
    memory[1] = settings.beta2() * memory[1] + (1 - settings.beta2()) * g * g;
    double mean = memory[0] / (1 - Math.pow(settings.beta1(), step));
    double square = memory[1] / (1 - Math.pow(settings.beta2(), step));
    return -settings.learningRate() * mean / (Math.sqrt(square) + settings.epsilon());
  }

  private AdamMistakes exchanged() {
    return new AdamMistakes(
        new Settings(
            settings.learningRate(), settings.beta2(), settings.beta1(), settings.epsilon()));
  }

  private AdamMistakes usualEpsilon() {
    return new AdamMistakes(
        new Settings(settings.learningRate(), settings.beta1(), settings.beta2(), 1e-8));
  }
}
