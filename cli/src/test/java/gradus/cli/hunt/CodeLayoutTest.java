package gradus.cli.hunt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CodeLayoutTest {

  @Test
  void codeIsIndentedByItsBraces() {
    String code =
        """
        int f(int x) {
          if (x > 0) {
            return g(
                x,
                y);
          }

          Matrix hidden =
              inputs
                  .multiply(weights)
                  .map(z -> z);
          return x == 0
              ? 1
              : 2;
        }
        """;
    List<String> lines = code.lines().toList();
    assertEquals(lines, CodeLayout.of(lines.stream().map(String::strip).toList()));
  }
}
