package gradus.cli.lab;

import gradus.cli.lesson.Tex;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Turns a lesson's formula into MathML, which browsers set by themselves: {@code \frac{a}{b}}
 * becomes {@code <mfrac><mi>a</mi><mi>b</mi></mfrac>}. It knows the part of TeX that lessons use.
 */
final class MathMl {

  /** Signs whose indices stand below and above them where there is room. */
  private static final Set<String> LARGE = Set.of("\\sum");

  private static final Set<String> ENDS = Set.of("}", "&", "\\\\", "\\end");

  private final Deque<String> tokens;
  private final boolean isBlock;

  private MathMl(String tex, boolean isBlock) {
    this.tokens = Tex.tokens(tex);
    this.isBlock = isBlock;
  }

  /** A formula within a line of text. */
  static String line(String tex) {
    return "<math>%s</math>".formatted(new MathMl(tex, false).row());
  }

  /** A formula of its own. */
  static String block(String tex) {
    return "<math display=\"block\">%s</math>".formatted(new MathMl(tex, true).row());
  }

  /** All up to a closing brace, the next cell of a matrix, or the end. */
  private String row() {
    List<String> parts = new ArrayList<>();
    while (!tokens.isEmpty() && !ENDS.contains(tokens.peek())) {
      String part = scripted();
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    return parts.size() == 1 ? parts.get(0) : "<mrow>%s</mrow>".formatted(String.join("", parts));
  }

  /** The next part with its indices and exponents, in whichever order they stand. */
  private String scripted() {
    boolean isLarge = isBlock && LARGE.contains(tokens.peek());
    String base = atom();
    String below = "";
    String above = "";
    while (!tokens.isEmpty() && Set.of("_", "^", "'", "′").contains(tokens.peek())) {
      switch (tokens.remove()) {
        case "_" -> below = argument();
        case "^" -> above += argument();
        default -> above += operator("′");
      }
    }
    return scripted(base, below, above, isLarge ? "under" : "sub", isLarge ? "over" : "sup");
  }

  private static String scripted(
      String base, String below, String above, String lower, String upper) {
    String name = "m" + (below.isEmpty() ? "" : lower) + (above.isEmpty() ? "" : upper);
    return name.equals("m")
        ? base
        : "<%s>%s%s%s</%s>".formatted(name, base, grouped(below), grouped(above), name);
  }

  private static String grouped(String part) {
    return part.isEmpty() ? "" : "<mrow>%s</mrow>".formatted(part);
  }

  private String atom() {
    String token = tokens.remove();
    return switch (token) {
      case "", " " -> "";
      case "{" -> braced();
      case "-" -> operator("−");
      case "\\frac", "\\tfrac", "\\dfrac" ->
          "<mfrac>%s%s</mfrac>".formatted(grouped(argument()), grouped(argument()));
      case "\\sqrt" -> "<msqrt>%s</msqrt>".formatted(argument());
      case "\\hat" -> accented("^");
      case "\\bar" -> accented("¯");
      case "\\text", "\\mathrm", "\\operatorname" -> text();
      case "\\mathbf" -> argument();
      case "\\begin" -> matrix();
      default ->
          token.startsWith("\\")
              ? command(token.substring(1))
              : isDigit(token) ? number(token) : character(token);
    };
  }

  private String accented(String sign) {
    return "<mover accent=\"true\">%s<mo>%s</mo></mover>".formatted(argument(), sign);
  }

  private String braced() {
    String row = row();
    tokens.poll();
    return row;
  }

  /** The argument of a command, an index or an exponent: without braces a single sign. */
  private String argument() {
    while (!tokens.isEmpty() && tokens.peek().isBlank()) {
      tokens.remove();
    }
    if (tokens.isEmpty()) {
      return "";
    }
    return isDigit(tokens.peek()) ? "<mn>%s</mn>".formatted(tokens.remove()) : atom();
  }

  /** Words as they stand between two braces. */
  private String text() {
    StringBuilder words = new StringBuilder();
    tokens.poll();
    while (!tokens.isEmpty() && !tokens.peek().equals("}")) {
      words.append(tokens.remove());
    }
    tokens.poll();
    return "<mtext>%s</mtext>".formatted(Html.escaped(words.toString()));
  }

  private static String command(String name) {
    String sign = Tex.sign(name);
    if (sign == null) {
      return "<mi>%s</mi>".formatted(name);
    }
    if (sign.isBlank()) {
      return sign.isEmpty() ? "" : "<mspace width=\"%dem\"/>".formatted(sign.length());
    }
    return character(sign);
  }

  private static String character(String character) {
    boolean isLetter = Character.isLetter(character.codePointAt(0)) || "∂∇∞".contains(character);
    return isLetter ? "<mi>%s</mi>".formatted(character) : operator(character);
  }

  private static boolean isDigit(String token) {
    return token.matches("[0-9.]");
  }

  /** A number with all of its digits. */
  private String number(String first) {
    StringBuilder digits = new StringBuilder(first);
    while (!tokens.isEmpty() && isDigit(tokens.peek())) {
      digits.append(tokens.remove());
    }
    return "<mn>%s</mn>".formatted(digits);
  }

  private static String operator(String sign) {
    return "<mo>%s</mo>".formatted(Html.escaped(sign));
  }

  /** A matrix from the name of its environment to its end. */
  private String matrix() {
    argument();
    StringBuilder rows = new StringBuilder("<mtr>");
    while (!tokens.isEmpty()) {
      rows.append("<mtd>%s</mtd>".formatted(row()));
      String end = tokens.isEmpty() ? "\\end" : tokens.remove();
      if (end.equals("\\\\")) {
        rows.append("</mtr><mtr>");
      } else if (!end.equals("&")) {
        break;
      }
    }
    argument();
    return "<mrow><mo>[</mo><mtable>%s</mtr></mtable><mo>]</mo></mrow>".formatted(rows);
  }
}
