package gradus.exercises.lessons;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text brought into one writing, whatever it was written in: Markdown with TeX, Javadoc with
 * HTML, code, or plain Unicode.
 *
 * @param symbols formulas, without markup, subscripts and signs of multiplication
 * @param words letters and digits only
 */
record AnswerText(String symbols, String words) {

  private static final Pattern FRACTION =
      Pattern.compile("\\\\[dt]?frac\\s*\\{([^{}]*)\\}\\s*\\{([^{}]*)\\}");

  /** A subscript or a font, which says nothing here, and a power of one sign. */
  private static final Pattern INNERMOST =
      Pattern.compile(
          "_\\s*\\{[^{}]*\\}|_\\w{1,2}(?!\\w)|_\\\\?\\w"
              + "|\\\\(?:text|mathrm|mathsf|mathbf|operatorname)\\s*\\{([^{}]*)\\}"
              + "|\\^\\s*\\{([^{}]*)\\}");

  private static final Pattern RAISED = Pattern.compile("[⁰¹²³⁴-⁹ⁿˣᵀ⁻⁺]+");

  private static final Map<String, String> COMMANDS =
      Map.ofEntries(
          Map.entry("partial", "∂"),
          Map.entry("sigma", "σ"),
          Map.entry("delta", "δ"),
          Map.entry("Delta", "δ"),
          Map.entry("sum", " sum "),
          Map.entry("top", "T"),
          Map.entry("prime", "'"),
          Map.entry("cdot", "·"),
          Map.entry("times", "·"),
          Map.entry("circ", "·"),
          Map.entry("odot", "·"),
          Map.entry("mathsf", ""),
          Map.entry("mathrm", ""),
          Map.entry("left", ""),
          Map.entry("right", ""),
          Map.entry("quad", " "),
          Map.entry("qquad", " "));

  static AnswerText of(String text) {
    String plain = signs(tex(html(text))).toLowerCase(Locale.ROOT);
    return new AnswerText(symbolsOf(plain), wordsOf(plain));
  }

  /** Javadoc and HTML; the stars of a comment go with them. */
  private static String html(String text) {
    return text.replaceAll("(?m)^\\s*(?:\\*(?!/)|//|/\\*\\*)", " ")
        .replaceAll("(?s)<sub>(?:(?!</sub>).)*</sub>", "")
        .replaceAll("(?s)<sup>((?:(?!</sup>).)*)</sup>", "^{$1}")
        .replaceAll("</?[a-zA-Z][^<>]*>", "")
        .replaceAll("\\{@\\w+ ([^{}]*)\\}", " $1 ")
        .replace("&gt;", ">")
        .replace("&lt;", "<")
        .replace("&minus;", "-")
        .replace("&middot;", "·")
        .replace("&amp;", "&");
  }

  private static String tex(String text) {
    String before = "";
    String now = text;
    while (!now.equals(before)) {
      before = now;
      now = INNERMOST.matcher(now).replaceAll(AnswerText::inner);
      now = FRACTION.matcher(now).replaceAll("($1)/($2)");
    }
    return Pattern.compile("\\\\([a-zA-Z]+)")
        .matcher(now)
        .replaceAll(command -> COMMANDS.getOrDefault(command.group(1), command.group(1)));
  }

  private static String inner(MatchResult part) {
    String font = part.group(1) == null ? "" : part.group(1);
    return Matcher.quoteReplacement(part.group(2) == null ? font : "^" + part.group(2));
  }

  private static String signs(String text) {
    String raised =
        RAISED
            .matcher(text)
            .replaceAll(
                power ->
                    "^"
                        + Normalizer.normalize(
                            power.group().replace('ᵀ', 'T'), Normalizer.Form.NFKD));
    return raised
        .replaceAll("\\*\\*\\s*(?=[\\p{L}\\d(])", "^")
        .replaceAll("\\.T(?![\\p{L}\\d])", "^T")
        .replaceAll("\\b(?:np|numpy|torch)\\.", "")
        .replaceAll(" @ ", " ")
        .replaceAll("\\bd(\\p{L})/d(\\p{L})(?![\\p{L}\\d])", "∂$1/∂$2")
        .replaceAll("[₀-₉ᵢⱼₖₙ]", "")
        .replaceAll("[−–]", "-")
        .replaceAll("[·×∘⊙*]", " ")
        .replaceAll("[′’]", "'")
        .replaceAll("[Σ∑]", " sum ")
        .replace("½", "1/2")
        .replace("¼", "1/4")
        .replace(".transpose()", "^T")
        .replaceAll("\\bMath\\.", "")
        .replaceAll("\\bpow\\(([\\w.]+), ?2\\)", "$1^2")
        .replaceAll("(?<![\\d.])(\\d)\\.0(?!\\d)", "$1");
  }

  private static String symbolsOf(String plain) {
    return plain
        .replaceAll("(?<=[\\p{L}\\]'])\\[\\s*\\w{1,2}\\s*(?:,\\s*\\w{1,2}\\s*)?\\]", "")
        .replaceAll("[`$\\\\{}\"_]", "")
        .replaceAll("\\s+", " ")
        .replaceAll(" ?([^\\p{L}\\d ]) ?", "$1")
        .replaceAll("\\((∂\\p{L}{1,2})\\)|(?<![\\p{L}\\d'])\\((\\p{L}{1,2}|\\d+)\\)", "$1$2")
        .replaceAll("\\^\\((\\p{L}|\\d)\\)", "^$1");
  }

  private static String wordsOf(String plain) {
    return numbersIn(plain.replaceAll("[^\\p{L}\\d∂]+", " ")).strip();
  }

  /** The text with numbers for their names, and one word for a subtraction. */
  static String numbersIn(String text) {
    return text.replaceAll("\\bone\\b", "1")
        .replaceAll("\\bzero\\b", "0")
        .replaceAll("\\btwo\\b", "2")
        .replaceAll("\\bminus\\b", "less");
  }
}
