package gradus.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** Writes ASCII twins of the signs that the kit uses, for consoles that can show no others. */
final class AsciiWriter extends FilterWriter {

  /** Its digits become usual ones. */
  private static final Pattern POWER = Pattern.compile("[⁰¹²³⁴-⁹]+");

  AsciiWriter(Writer out) {
    super(out);
  }

  static String ascii(String text) {
    StringBuilder result = new StringBuilder(text.length());
    POWER
        .matcher(text)
        .replaceAll("^$0")
        .chars()
        .forEach(c -> result.append(c < 128 ? Character.toString(c) : twin((char) c)));
    return result.toString();
  }

  private static String twin(char sign) {
    return switch (sign) {
      case '✔' -> "ok";
      case '✘' -> "NO";
      case '×' -> "x";
      case '→' -> "->";
      case '←' -> "<-";
      case '−', '–', '─' -> "-";
      case '…' -> "...";
      case '·' -> "*";
      case '≤' -> "<=";
      case '≥' -> ">=";
      case '≠' -> "!=";
      case '≈' -> "~";
      case '±' -> "+-";
      case '½' -> "1/2";
      case 'ᵀ' -> "^T";
      case '′' -> "'";
      case '″' -> "''";
      case '‴' -> "'''";
      case '\u0302' -> "^";
      case 'Σ' -> "sum";
      case '∂' -> "d";
      case 'σ' -> "sigma";
      case 'η' -> "eta";
      case 'μ' -> "mu";
      case 'ε' -> "epsilon";
      case 'β' -> "beta";
      case 'λ' -> "lambda";
      case 'α' -> "alpha";
      case 'δ' -> "delta";
      case 'Δ' -> "Delta";
      case '∘', '○' -> "o";
      case '⊙' -> "(.)";
      case '∞' -> "infinity";
      case '⧗' -> "~";
      case '⛔' -> "#";
      case '√' -> "sqrt";
      case '‖' -> "||";
      case '⟨' -> "<";
      case '⟩' -> ">";
      case '⊕' -> "xor";
      case '“', '”' -> "\"";
      case '’' -> "'";
      default -> letters(sign);
    };
  }

  /** Subscripts, fractions and letters with accents are made of signs that there are. */
  private static String letters(char sign) {
    String parts = Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFKD);
    String plain = parts.replaceAll("\\p{M}", "").replace('\u2044', '/');
    return plain.matches("[ -~]+") ? plain : "?";
  }

  @Override
  public void write(int c) throws IOException {
    out.write(ascii(Character.toString(c)));
  }

  @Override
  public void write(char[] buffer, int offset, int length) throws IOException {
    out.write(ascii(new String(buffer, offset, length)));
  }

  @Override
  public void write(String text, int offset, int length) throws IOException {
    out.write(ascii(text.substring(offset, offset + length)));
  }
}
