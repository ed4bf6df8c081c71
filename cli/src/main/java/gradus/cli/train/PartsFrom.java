package gradus.cli.train;

import java.util.Locale;

/** Whose layers, loss and optimiser are trained. */
public enum PartsFrom {
  /** The kit's own. */
  NN(""),
  /** The student's. */
  EXERCISES("The layers, the loss and the optimiser are yours, from exercises."),
  /** Those that the student is to write, filled in. */
  SOLUTIONS("The layers, the loss and the optimiser are those of the solutions.");

  private final String sentence;

  PartsFrom(String sentence) {
    this.sentence = sentence;
  }

  /** What is said before training; nothing where it goes without saying. */
  String sentence() {
    return sentence;
  }

  /** The name as users write it, which is that of the module. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
