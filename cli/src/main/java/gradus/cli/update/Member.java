package gradus.cli.update;

/**
 * A member of a class as it stands in its file.
 *
 * @param key its name, and for a method or constructor the types of its parameters
 * @param name its name alone
 * @param head its comment, annotations and signature, up to the brace; all of it if it has no body
 * @param body from brace to brace; empty if it has none
 * @param start the place of its first sign in the file
 * @param isGraded whether it is for the student to write
 */
record Member(String key, String name, String head, String body, int start, boolean isGraded) {

  /** The place behind its last sign. */
  int end() {
    return start + head.length() + body.length();
  }

  /** The place of the brace with which its body begins. */
  int bodyStart() {
    return start + head.length();
  }

  boolean hasBody() {
    return !body.isEmpty();
  }

  /** The head without its comment, its words with one space between them. */
  String signature() {
    return head.substring(head.lastIndexOf("*/") + 1).replaceAll("\\s+", " ");
  }

  String text() {
    return head + body;
  }
}
