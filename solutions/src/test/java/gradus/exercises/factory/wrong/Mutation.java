package gradus.exercises.factory.wrong;

/**
 * One place of a program and what stands there instead.
 *
 * @param rule which kind of change it is
 * @param from where it begins in the source
 * @param to behind its last character
 * @param text what stands there instead
 */
record Mutation(String rule, int from, int to, String text) {

  /** Whether this one and another one change the same place. */
  boolean touches(Mutation other) {
    return from <= other.to && other.from <= to;
  }

  /** The source with the change made. */
  String applyTo(String source) {
    return source.substring(0, from) + text + source.substring(to);
  }
}
