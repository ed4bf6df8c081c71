package gradus.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/** Writes ASCII twins of the signs that the kit uses, for consoles that can show no others. */
final class AsciiWriter extends FilterWriter {

  AsciiWriter(Writer out) {
    super(out);
  }

  static String ascii(String text) {
    StringBuilder result = new StringBuilder(text.length());
    text.chars().forEach(c -> result.append(c < 128 ? Character.toString(c) : twin((char) c)));
    return result.toString();
  }

  private static String twin(char sign) {
    return switch (sign) {
      case '✔' -> "ok";
      case '✘' -> "NO";
      case '×' -> "x";
      case '→' -> "->";
      case '−', '–' -> "-";
      case '…' -> "...";
      case '·' -> "*";
      case '≤' -> "<=";
      case '≥' -> ">=";
      case '½' -> "1/2";
      case '²' -> "^2";
      case 'Σ' -> "sum";
      case 'η' -> "eta";
      case '“', '”' -> "\"";
      case '’' -> "'";
      default -> "?";
    };
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
