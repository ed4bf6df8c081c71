package gradus.cli.intake;

/**
 * A source without its comments and literals, for reading its declarations. No pattern does it: on
 * a long literal Java's would run out of stack.
 */
final class CodeOnly {

  private final String source;
  private final StringBuilder code = new StringBuilder();
  private int at;

  CodeOnly(String source) {
    this.source = source;
  }

  String text() {
    while (at < source.length()) {
      if (source.startsWith("//", at)) {
        skipTo("\n", 0);
      } else if (source.startsWith("/*", at)) {
        skipTo("*/", 2);
      } else if (source.startsWith("\"\"\"", at)) {
        skipTo("\"\"\"", 3);
      } else if (source.charAt(at) == '"' || source.charAt(at) == '\'') {
        skipLiteral(source.charAt(at));
      } else {
        code.append(source.charAt(at++));
      }
    }
    return code.toString();
  }

  /** A blank stays, so that what stands on both sides does not become one word. */
  private void skipTo(String end, int length) {
    int found = source.indexOf(end, at + Math.max(1, length));
    at = found < 0 ? source.length() : found + length;
    code.append(' ');
  }

  private void skipLiteral(char quote) {
    at++;
    while (at < source.length() && source.charAt(at) != quote && source.charAt(at) != '\n') {
      at += source.charAt(at) == '\\' ? 2 : 1;
    }
    at++;
    code.append(' ');
  }
}
