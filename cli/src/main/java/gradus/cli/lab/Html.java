package gradus.cli.lab;

/** Text that is put into a page. */
final class Html {

  private Html() {}

  /** The text with everything that could be markup written out. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
