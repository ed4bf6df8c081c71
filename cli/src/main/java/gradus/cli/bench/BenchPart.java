package gradus.cli.bench;

import java.util.Locale;

/** What {@code gradus bench} can measure. */
public enum BenchPart {
  /** Notebook 1. */
  XOR,

  /** A network of the size that handwritten digits need. */
  CLASSIFIER,

  /** What more rows, units and epochs cost. */
  SCALING,

  /** The students' Maven run. */
  GRADING;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
