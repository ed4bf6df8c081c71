package gradus.cli.lesson;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/**
 * The part of TeX that lessons use for their formulas: its tokens, and the signs of its commands.
 */
public final class Tex {

  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("cdot", "·"),
          Map.entry("times", "×"),
          Map.entry("pm", "±"),
          Map.entry("approx", "≈"),
          Map.entry("le", "≤"),
          Map.entry("leq", "≤"),
          Map.entry("ge", "≥"),
          Map.entry("geq", "≥"),
          Map.entry("ne", "≠"),
          Map.entry("neq", "≠"),
          Map.entry("to", "→"),
          Map.entry("rightarrow", "→"),
          Map.entry("leftarrow", "←"),
          Map.entry("gets", "←"),
          Map.entry("odot", "⊙"),
          Map.entry("circ", "∘"),
          Map.entry("oplus", "⊕"),
          Map.entry("in", "∈"),
          Map.entry("infty", "∞"),
          Map.entry("sum", "Σ"),
          Map.entry("partial", "∂"),
          Map.entry("nabla", "∇"),
          Map.entry("alpha", "α"),
          Map.entry("beta", "β"),
          Map.entry("delta", "δ"),
          Map.entry("epsilon", "ε"),
          Map.entry("varepsilon", "ε"),
          Map.entry("eta", "η"),
          Map.entry("theta", "θ"),
          Map.entry("lambda", "λ"),
          Map.entry("mu", "μ"),
          Map.entry("sigma", "σ"),
          Map.entry("Delta", "Δ"),
          Map.entry("lVert", "‖"),
          Map.entry("rVert", "‖"),
          Map.entry("lvert", "|"),
          Map.entry("rvert", "|"),
          Map.entry("langle", "⟨"),
          Map.entry("rangle", "⟩"),
          Map.entry("dots", "…"),
          Map.entry("ldots", "…"),
          Map.entry("cdots", "…"),
          Map.entry("prime", "′"),
          Map.entry("quad", "  "),
          Map.entry("qquad", "    "),
          Map.entry(",", " "),
          Map.entry(";", " "),
          Map.entry(":", " "),
          Map.entry(" ", " "),
          Map.entry("!", ""),
          Map.entry("left", ""),
          Map.entry("right", ""));

  private Tex() {}

  /** The sign of a command without its backslash; null if it is not known as a sign. */
  public static String sign(String command) {
    return SIGNS.get(command);
  }

  /**
   * Splits a formula into commands, braces and single characters; consecutive blanks become one,
   * and a blank that only ends a command becomes an empty token.
   */
  public static Deque<String> tokens(String tex) {
    Deque<String> tokens = new ArrayDeque<>();
    // No blank before closing signs, and an exponent that is a command keeps the blank behind it.
    String text =
        tex.strip()
            .replaceAll("\\s+", " ")
            .replaceAll(" (\\\\r(Vert|vert|angle))", "$1")
            .replaceAll("\\\\top\\b", "T");
    for (int i = 0; i < text.length(); ) {
      int end = i + 1;
      if (text.charAt(i) == '\\' && end < text.length()) {
        end++;
        while (Character.isLetter(text.charAt(i + 1))
            && end < text.length()
            && Character.isLetter(text.charAt(end))) {
          end++;
        }
      }
      tokens.add(text.substring(i, end));
      i = end;
      // A blank after a command only ends the command.
      if (tokens.getLast().matches("\\\\\\p{L}+") && text.startsWith(" ", i)) {
        tokens.add("");
        i++;
      }
    }
    return tokens;
  }
}
