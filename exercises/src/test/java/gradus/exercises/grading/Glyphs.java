package gradus.exercises.grading;

import java.nio.charset.Charset;

/** Symbols as the terminal can show them: every one has a twin in ASCII. */
public final class Glyphs {

  private static final String[][] TWINS = {
    {"×", "x"}, {"·", "-"}, {"…", "..."}, {"−", "-"}, {"–", "-"}, {"→", "->"}, {"←", "<-"},
    {"≠", "!="}, {"≤", "<="}, {"≥", ">="}, {"ᵀ", "^T"}, {"½", "1/2"}, {"¼", "1/4"}, {"²", "^2"},
    {"σ", "sigma"}, {"′", "'"}, {"Σ", "sum "}, {"⟨", "<"}, {"⟩", ">"}, {"∂", "d"}, {"η", "eta"},
    {"μ", "mu"}, {"ε", "epsilon"}, {"β", "beta"}, {"“", "\""}, {"”", "\""}, {"’", "'"},
  };

  private final boolean plain;

  /**
   * Symbols for a terminal.
   *
   * @param plain whether it knows only ASCII
   */
  public Glyphs(boolean plain) {
    this.plain = plain;
  }

  /** For the terminal of this process, by the encoding of the environment. */
  static Glyphs ofTerminal() {
    String encoding = System.getProperty("native.encoding", "US-ASCII");
    String all = "○✔✘⧗⛔·×";
    return new Glyphs(
        !Charset.isSupported(encoding) || !Charset.forName(encoding).newEncoder().canEncode(all));
  }

  char of(Status status) {
    return plain ? status.plainSymbol() : status.symbol();
  }

  /** A text with every symbol that the terminal lacks written otherwise. */
  String text(String text) {
    if (!plain) {
      return text;
    }
    String result = text;
    for (String[] twin : TWINS) {
      result = result.replace(twin[0], twin[1]);
    }
    return result.chars().allMatch(c -> c < 128)
        ? result
        : result.replaceAll("[^\\x00-\\x7f]", "?");
  }
}
