package gradus.cli.course;

/** Whether students may see solutions. */
public enum Solutions {
  /** The course keeps them. */
  KEPT,
  /** Of what passes, as in the kit. */
  OPEN
}
