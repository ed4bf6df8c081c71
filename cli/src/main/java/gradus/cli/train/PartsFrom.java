package gradus.cli.train;

import java.util.Locale;

/** The source of the layers, the loss and the optimiser. */
public enum PartsFrom {
  /** The kit's own. */
  NN(""),
  /** The student's. */
  EXERCISES("The layers, the loss and the optimiser are yours, from exercises."),
  /** The kit's solutions of the exercises. */
  SOLUTIONS("The layers, the loss and the optimiser are those of the solutions.");

  private final String sentence;

  PartsFrom(String sentence) {
    this.sentence = sentence;
  }

  /** The sentence printed before training; empty for the kit's own parts. */
  String sentence() {
    return sentence;
  }

  /** The name as users write it, which is that of the module. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
