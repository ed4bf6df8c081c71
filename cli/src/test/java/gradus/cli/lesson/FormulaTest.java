package gradus.cli.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\\sigma(x) = \\frac{1}{1 + e^{-x}} | σ(x) = 1 / (1 + e^(−x))",
        "\\frac{\\partial L}{\\partial p_{ij}} | ∂L/∂p_ij",
        "\\frac{u - 1}{u} | (u − 1) / u",
        "\\frac{2\\,(p - t)}{N} | 2 (p − t) / N",
        "\\frac{a}{b \\cdot c} | a / (b · c)",
        "(AB)^T = B^T A^T | (AB)ᵀ = Bᵀ Aᵀ",
        "\\sum_k A_{ik} B_{kj} | Σ_k A_ik B_kj",
        "X^\\top \\cdot Y | Xᵀ · Y",
        "x^2 + y^{10} | x² + y¹⁰",
        "\\tfrac{h^2}{6} f''' | h²/6 f′′′",
        "\\lVert a - n \\rVert | ‖a − n‖",
        "-t \\log p - (1 - t)\\log(1 - p) | −t log p − (1 − t)log(1 − p)",
        "w_1 \\leftarrow w_1 - \\eta g | w_1 ← w_1 − ηg",
        "\\sqrt{v} + \\epsilon | √(v) + ε",
        "\\hat{m} | m\u0302",
        "\\left(1 - t\\right) | (1 − t)",
        "\\mathrm{relu}(x) | relu(x)",
        "\\unheard x | unheard x",
        "a \\ne b | a ≠ b",
        "A \\circ B | A ∘ B",
        "\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix} | [1 2; 3 4]",
        "\\frac{1 | 1/",
        "\\frac{1}{(1 + x)^2} | 1 / (1 + x)²",
        "\\frac{1}{y(1-y)} | 1/(y(1−y))",
        "x^ | x^",
        "} | ``",
      })
  void isReadInOneLine(String tex, String text) {
    assertEquals(text, Formula.line(tex));
  }

  @Test
  void matricesAreDrawn() {
    assertEquals(
        List.of("A = [ 1  −2 ]     b = [ 10 ]", "    [ 3   4 ]         [  5 ]"),
        Formula.lines(
            "A = \\begin{pmatrix} 1 & -2 \\\\ 3 & 4 \\end{pmatrix} \\qquad\n"
                + "b = \\begin{pmatrix} 10 \\\\ 5 \\end{pmatrix}"));
  }
}
