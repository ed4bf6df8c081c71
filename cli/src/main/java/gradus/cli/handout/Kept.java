package gradus.cli.handout;

import java.util.Locale;

/** What a course may keep besides the solutions. */
enum Kept {
  /** The pages that derive the answers. */
  DERIVATIONS,
  /** The right and wrong versions, compiled, with which a student's examples run. */
  EXAMPLES;

  /** The name as users write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
