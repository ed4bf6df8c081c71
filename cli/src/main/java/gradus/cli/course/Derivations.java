package gradus.cli.course;

/** When a student may open the derivation of a step. */
public enum Derivations {
  /** When the step passes; before that by asking twice, which costs the star. */
  AFTER_PASS,
  /** At any time. */
  OPEN,
  /** Never: the instructor shows them. */
  CLOSED
}
