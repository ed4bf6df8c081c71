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
      int begin = at;
      at = nextMark(begin);
      code.append(source, begin, at);
      if (at < source.length()) {
        skip();
      }
    }
    return code.toString();
  }

  /** The place of the next sign with which a comment or a literal may begin; else the end. */
  private int nextMark(int from) {
    int next = from;
    while (next < source.length() && "/\"'".indexOf(source.charAt(next)) < 0) {
      next++;
    }
    return next;
  }

  private void skip() {
    if (source.startsWith("//", at)) {
      skipTo("\n", 0);
    } else if (source.startsWith("/*", at)) {
      skipTo("*/", 2);
    } else if (source.startsWith("\"\"\"", at)) {
      skipTo("\"\"\"", 3);
    } else if (source.charAt(at) == '/') {
      code.append(source.charAt(at++));
    } else {
      skipLiteral(source.charAt(at));
    }
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
