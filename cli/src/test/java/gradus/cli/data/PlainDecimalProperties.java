package gradus.cli.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PlainDecimalProperties {

  private static double parse(String text) {
    String around = "9" + text + "9";
    return PlainDecimal.parse(around.toCharArray(), 1, text.length());
  }

  /** Compares bits, since -0 is not 0. */
  private static void assertReadAsJavaDoes(String text) {
    assertEquals(
        Double.doubleToRawLongBits(Double.parseDouble(text)),
        Double.doubleToRawLongBits(parse(text)),
        text);
  }

  @Provide
  Arbitrary<String> decimals() {
    Arbitrary<Long> digits =
        Arbitraries.longs().between(-999_999_999_999_999L, 999_999_999_999_999L);
    return Combinators.combine(digits, Arbitraries.integers().between(0, 14))
        .as((unscaled, scale) -> BigDecimal.valueOf(unscaled, scale).toPlainString())
        .filter(text -> text.replace("-", "").length() <= 16);
  }

  @Property(tries = 5000)
  void aShortDecimalIsReadAsJavaReadsIt(@ForAll("decimals") String text) {
    assertReadAsJavaDoes(text);
  }

  @Property(tries = 5000)
  void whateverIsReadIsRight(@ForAll("scribbles") String text) {
    if (!Double.isNaN(parse(text))) {
      assertReadAsJavaDoes(text);
    }
  }

  @Provide
  Arbitrary<String> scribbles() {
    return Arbitraries.strings().withChars("0123456789..-+e ").ofMaxLength(20);
  }

  @Example
  void bounds() {
    for (String text :
        List.of("0", "-0", "255", "00007", "5.", ".5", "-.5", "9007199254740992", "0.1", "-0.25")) {
      assertReadAsJavaDoes(text);
    }
    for (String text :
        List.of("", "-", ".", "-.", "1.2.3", "--1", "+1", "1e3", " 1", "9007199254740993", "x")) {
      assertTrue(Double.isNaN(parse(text)), text);
    }
  }
}
