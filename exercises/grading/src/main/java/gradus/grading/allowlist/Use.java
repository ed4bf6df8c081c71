package gradus.grading.allowlist;

/**
 * Something that a student's code uses.
 *
 * @param kind in which way
 * @param type its class, as class files write it: {@code java/lang/Math}
 * @param member a method ({@code <init>} too) or a field; empty if only the type is named
 * @param descriptor of the member; empty if there is none
 * @param line of the source, 0 if unknown
 */
record Use(Kind kind, String type, String member, String descriptor, int line) {

  /** The ways to use something. */
  enum Kind {
    TYPE,
    CALL,
    READ,
    WRITE
  }

  /** The same member, looked for in another type. */
  Use in(String other) {
    return new Use(kind, other, member, descriptor, line);
  }

  boolean isCall() {
    return kind == Kind.CALL;
  }

  /** Whether a field is read that can hand on what somebody else has put there to be called. */
  boolean takesAnObject() {
    return kind == Kind.READ && (descriptor.startsWith("L") || descriptor.startsWith("["));
  }
}
