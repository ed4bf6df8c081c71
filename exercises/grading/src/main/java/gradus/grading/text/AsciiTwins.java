package gradus.grading.text;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/** Replaces the kit's signs with ASCII, for terminals that show nothing else. */
public final class AsciiTwins {

  /** Superscript digits, which become ordinary digits behind a ^. */
  private static final Pattern POWER = Pattern.compile("[⁰¹²³⁴-⁹]+");

  private static final String UNKNOWN = "?";

  private static final Map<Character, String> TWINS =
      Map.ofEntries(
          // Marks of a status.
          Map.entry('✔', "+"),
          Map.entry('✘', "x"),
          Map.entry('○', "o"),
          Map.entry('⧗', "~"),
          Map.entry('⛔', "#"),
          Map.entry('★', "*"),
          // Operators and relations.
          Map.entry('×', "x"),
          Map.entry('·', "."),
          Map.entry('−', "-"),
          Map.entry('±', "+-"),
          Map.entry('∘', "o"),
          Map.entry('⊙', "(.)"),
          Map.entry('⊕', "xor"),
          Map.entry('√', "sqrt"),
          Map.entry('≤', "<="),
          Map.entry('≥', ">="),
          Map.entry('≠', "!="),
          Map.entry('≈', "~"),
          Map.entry('→', "->"),
          Map.entry('←', "<-"),
          Map.entry('∈', "in"),
          Map.entry('∞', "infinity"),
          Map.entry('½', "1/2"),
          Map.entry('¼', "1/4"),
          // Marks on letters.
          Map.entry('ᵀ', "^T"),
          Map.entry('′', "'"),
          Map.entry('″', "''"),
          Map.entry('‴', "'''"),
          Map.entry('\u0302', "^"),
          Map.entry('\u0304', "bar"),
          Map.entry('‖', "||"),
          Map.entry('⟨', "<"),
          Map.entry('⟩', ">"),
          // Letters.
          Map.entry('Σ', "sum"),
          Map.entry('∂', "d"),
          Map.entry('∇', "nabla"),
          Map.entry('Δ', "Delta"),
          Map.entry('α', "alpha"),
          Map.entry('β', "beta"),
          Map.entry('δ', "delta"),
          Map.entry('ε', "epsilon"),
          Map.entry('η', "eta"),
          Map.entry('θ', "theta"),
          Map.entry('λ', "lambda"),
          Map.entry('μ', "mu"),
          Map.entry('σ', "sigma"),
          // Letters of names that are no plain letter with a mark.
          Map.entry('ß', "ss"),
          Map.entry('ø', "o"),
          Map.entry('ł', "l"),
          Map.entry('đ', "d"),
          Map.entry('ð', "d"),
          Map.entry('þ', "th"),
          Map.entry('æ', "ae"),
          Map.entry('œ', "oe"),
          Map.entry('ı', "i"),
          // Punctuation and rules.
          Map.entry('…', "..."),
          Map.entry('–', "-"),
          Map.entry('─', "-"),
          Map.entry('“', "\""),
          Map.entry('”', "\""),
          Map.entry('’', "'"));

  private AsciiTwins() {}

  /**
   * Converts a text to ASCII.
   *
   * @param text any text
   * @return the text with every other sign replaced, by ? if it has no twin
   */
  public static String of(String text) {
    if (isAscii(text)) {
      return text;
    }
    StringBuilder result = new StringBuilder(text.length());
    POWER.matcher(text).replaceAll("^$0").chars().forEach(sign -> result.append(twin((char) sign)));
    return result.toString();
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(sign -> sign < 128);
  }

  private static String twin(char sign) {
    if (sign < 128) {
      return String.valueOf(sign);
    }
    String twin = TWINS.get(sign);
    return twin == null ? letters(sign) : twin;
  }

  /** Decomposes subscripts, fractions and accented letters into simpler signs. */
  private static String letters(char sign) {
    String parts = Normalizer.normalize(String.valueOf(sign), Normalizer.Form.NFKD);
    String plain = parts.replaceAll("\\p{M}", "").replace('\u2044', '/');
    return plain.matches("[ -~]+") ? plain : UNKNOWN;
  }
}
