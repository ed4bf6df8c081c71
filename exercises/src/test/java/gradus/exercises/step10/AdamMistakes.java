package gradus.exercises.step10;

import gradus.nn.Adam.Settings;

/** Mistakes in Adam; {@code memory[0]} is m and {@code memory[1]} is v. */
record AdamMistakes(Settings settings) implements DescentMistakes.Mistakes {

  /** What is made of the corrected means. */
  @FunctionalInterface
  private interface Formula {
    double step(double mean, double square);
  }

  @Override
  public void addTo(DescentMistakes mistakes) {
    mistakes.rule(
        "climbs",
        "Yours goes up: it moves along the gradient, not against it.",
        (memory, g, turn) -> -adam(memory, g, turn.step()));
    addCorrections(mistakes);
    addFormulas(mistakes);
    mistakes.rule(
        "square-missing",
        "Yours takes the running mean of the gradient where that of its square is due.",
        (memory, g, turn) -> {
          remember(memory, g, g);
          return corrected(memory, turn.step(), this::published);
        });
    mistakes.rule(
        "betas-exchanged",
        "Yours has beta1 and beta2 exchanged.",
        (memory, g, turn) -> exchanged().adam(memory, g, turn.step()));
    mistakes.sharing((memory, g, turn) -> adam(memory, g, turn.step()));
  }

  private void addCorrections(DescentMistakes mistakes) {
    mistakes.rule(
        "no-bias-correction",
        "Yours takes the running means as they are: they are not corrected for their start at 0.",
        (memory, g, turn) -> {
          remember(memory, g, g * g);
          return published(memory[0], memory[1]);
        });
    mistakes.rule(
        "counts-from-zero",
        "Yours counts the steps from 0: at the first one it divides by 1 − β⁰, which is 0.",
        (memory, g, turn) -> adam(memory, g, turn.step() - 1));
    mistakes.count(
        "counts-parameters",
        "Yours counts every parameter as a step of its own.",
        (memory, g, turn) -> adam(memory, g, turn.parameters()));
  }

  private void addFormulas(DescentMistakes mistakes) {
    addFormula(
        mistakes,
        "epsilon-inside-the-root",
        "Yours has epsilon inside the root.",
        (m, v) -> m / Math.sqrt(v + settings.epsilon()));
    addFormula(
        mistakes,
        "epsilon-ignored",
        "Yours is right for an epsilon of nothing: that of the settings is not in it.",
        (m, v) -> m / Math.sqrt(v));
    addFormula(
        mistakes,
        "epsilon-ignored",
        "Yours is right for an epsilon of 1e-8, and not for that of the settings.",
        (m, v) -> m / (Math.sqrt(v) + 1e-8));
    addFormula(
        mistakes,
        "root-missing",
        "Yours divides by the mean of the squares itself, not by its root.",
        (m, v) -> m / (v + settings.epsilon()));
    addFormula(
        mistakes,
        "mean-only",
        "Yours moves by the mean of the gradients alone: nothing divides it.",
        (m, v) -> m);
    mistakes.rule(
        "epsilon-before-correction",
        "Yours adds epsilon to the root before the mean of the squares is corrected.",
        (memory, g, turn) -> {
          remember(memory, g, g * g);
          double mean = memory[0] / (1 - Math.pow(settings.beta1(), turn.step()));
          double correction = Math.sqrt(1 - Math.pow(settings.beta2(), turn.step()));
          return published(mean * correction, memory[1]);
        });
  }

  private void addFormula(DescentMistakes mistakes, String id, String sentence, Formula wrong) {
    mistakes.rule(
        id,
        sentence,
        (memory, g, turn) -> {
          remember(memory, g, g * g);
          Formula descent = (m, v) -> -settings.learningRate() * wrong.step(m, v);
          return corrected(memory, turn.step(), descent);
        });
  }

  private double adam(double[] memory, double g, int step) {
    remember(memory, g, g * g);
    return corrected(memory, step, this::published);
  }

  private void remember(double[] memory, double g, double square) {
    memory[0] = settings.beta1() * memory[0] + (1 - settings.beta1()) * g;
    memory[1] = settings.beta2() * memory[1] + (1 - settings.beta2()) * square;
  }

  private double corrected(double[] memory, int step, Formula formula) {
    double mean = memory[0] / (1 - Math.pow(settings.beta1(), step));
    double square = memory[1] / (1 - Math.pow(settings.beta2(), step));
    return formula.step(mean, square);
  }

  private double published(double mean, double square) {
    return -settings.learningRate() * mean / (Math.sqrt(square) + settings.epsilon());
  }

  private AdamMistakes exchanged() {
    return new AdamMistakes(
        new Settings(
            settings.learningRate(), settings.beta2(), settings.beta1(), settings.epsilon()));
  }
}
