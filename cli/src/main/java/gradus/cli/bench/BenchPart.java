package gradus.cli.bench;

import java.util.Locale;

/** The parts of {@code gradus bench}. */
public enum BenchPart {
  /** Notebook 1. */
  XOR,

  /** A network of the size that handwritten digits need. */
  CLASSIFIER,

  /** The growth of time with rows, units and epochs. */
  SCALING,

  /** A student's gradings. */
  GRADING;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
