package gradus.cli.lesson;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Renders a lesson's formula as text for a terminal: {@code \frac{1}{1 + e^{-x}}} becomes {@code 1
 * / (1 + e^(−x))}. It knows the part of TeX that lessons use; a command that it does not know stays
 * as its name.
 */
final class Formula {

  private static final String SUPERSCRIPT_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /** Text in parentheses, which may contain further ones. */
  private static final Pattern NESTED =
      Pattern.compile("\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\)");

  private static final Pattern ONE_WORD =
      Pattern.compile(
          "[\\p{L}\\p{M}\\p{N}_.∂′^‖]*|\\(\\)[\\p{No}ᵀ′]*|[\\p{L}\\p{N}∂′]+[\\^_]\\(\\)");

  private final Deque<String> tokens;

  private Formula(String tex) {
    this.tokens = Tex.tokens(tex);
  }

  /** The formula in one line; the rows of a matrix are divided by semicolons. */
  static String line(String tex) {
    TextBlock block = new Formula(tex).sequence(false);
    return block.height() == 1
        ? block.lines().get(0).strip()
        : new Formula(tex).sequence(true).lines().get(0).strip();
  }

  /** The formula with matrices drawn as such. */
  static List<String> lines(String tex) {
    return new Formula(tex).sequence(false).lines();
  }

  /** Reads up to a closing brace, the next cell of a matrix, or the end. */
  private TextBlock sequence(boolean flat) {
    TextBlock block = TextBlock.of("");
    while (!tokens.isEmpty() && !endsSequence(tokens.peek())) {
      block = block.beside(next(flat));
    }
    return block;
  }

  private static boolean endsSequence(String token) {
    return List.of("}", "&", "\\\\", "\\end").contains(token);
  }

  private TextBlock next(boolean flat) {
    String token = tokens.remove();
    return switch (token) {
      case "{" -> rest(flat);
      case "^" -> TextBlock.of(raised(group(flat)));
      case "_" -> TextBlock.of("_" + ofOneWord(group(flat)));
      case "-" -> TextBlock.of("−");
      case "'" -> TextBlock.of("′");
      case "\\frac", "\\tfrac", "\\dfrac" -> TextBlock.of(fraction(group(flat), group(flat)));
      case "\\sqrt" -> TextBlock.of("√(" + group(flat) + ")");
      // A combining sign, behind the letter that it stands on.
      case "\\hat" -> TextBlock.of(group(flat) + "\u0302");
      case "\\bar" -> TextBlock.of(group(flat) + "\u0304");
      case "\\text", "\\mathrm", "\\mathbf", "\\operatorname" -> TextBlock.of(group(flat));
      case "\\begin" -> matrix(flat);
      default -> TextBlock.of(token.startsWith("\\") ? sign(token.substring(1)) : token);
    };
  }

  private TextBlock rest(boolean flat) {
    TextBlock block = sequence(flat);
    tokens.poll();
    return block;
  }

  /** Reads the argument of a command, an index or an exponent. */
  private String group(boolean flat) {
    while (!tokens.isEmpty() && tokens.peek().isBlank()) {
      tokens.remove();
    }
    return tokens.isEmpty() ? "" : next(flat).lines().get(0).strip();
  }

  private String sign(String command) {
    // Names of functions keep the blank that the others lose.
    boolean isBlank = "".equals(tokens.peek());
    if (isBlank) {
      tokens.remove();
    }
    String sign = Tex.sign(command);
    if (sign == null) {
      return command + (isBlank ? " " : "");
    }
    return isBlank && "·×±≈≤≥≠→←⊙∘⊕∈".contains(sign) ? sign + " " : sign;
  }

  private static String raised(String exponent) {
    if (exponent.equals("T")) {
      return "ᵀ";
    }
    if (exponent.matches("\\d+")) {
      return exponent
          .chars()
          .mapToObj(c -> SUPERSCRIPT_DIGITS.substring(c - '0', c - '0' + 1))
          .collect(Collectors.joining());
    }
    return exponent.equals("′") ? exponent : "^" + ofOneWord(exponent);
  }

  private static String fraction(String above, String below) {
    boolean isSum = NESTED.matcher(above).replaceAll("").matches(".*[+−±].*");
    String numerator = isSum ? "(" + above + ")" : above;
    String divided = above.contains(" ") || below.contains(" ") ? " / " : "/";
    return numerator + divided + ofOneWord(below);
  }

  /**
   * Puts text in parentheses, unless it is one word (with an index or a power) or has parentheses
   * already.
   */
  private static String ofOneWord(String text) {
    String outline = NESTED.matcher(text).replaceAll("()");
    return ONE_WORD.matcher(outline).matches() ? text : "(" + text + ")";
  }

  /** Reads a matrix from the name of its environment to its end. */
  private TextBlock matrix(boolean flat) {
    group(flat);
    List<List<String>> rows = new ArrayList<>(List.of(new ArrayList<>()));
    while (!tokens.isEmpty()) {
      rows.get(rows.size() - 1).add(sequence(true).lines().get(0).strip());
      String end = tokens.isEmpty() ? "\\end" : tokens.remove();
      if (end.equals("\\\\")) {
        rows.add(new ArrayList<>());
      } else if (!end.equals("&")) {
        break;
      }
    }
    group(flat);
    return flat ? TextBlock.of(inOneLine(rows)) : TextBlock.matrix(rows);
  }

  private static String inOneLine(List<List<String>> rows) {
    return rows.stream()
        .map(row -> String.join(" ", row))
        .collect(Collectors.joining("; ", "[", "]"));
  }
}
