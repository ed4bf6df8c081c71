package gradus.cli.engine;

import java.util.Locale;

/** Where a class is graded. */
public enum EngineKind {
  /** By this process. */
  LOCAL,
  /** By an array of Slurm jobs. */
  SLURM,
  /** By an indexed Job of Kubernetes', whose manifest is printed. */
  KUBERNETES;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
