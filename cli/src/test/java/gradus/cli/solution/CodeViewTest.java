package gradus.cli.solution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.cli.kit.JavaCode;
import gradus.cli.terminal.Terminal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodeViewTest {

  private static final List<JavaCode.Line> CODE =
      List.of(
          new JavaCode.Line(9, "  int sum(int first, int second) {"),
          new JavaCode.Line(10, "    // a comment that is longer than that"),
          new JavaCode.Line(11, "    return first + second + first + second;"),
          new JavaCode.Line(12, "  }"));

  @Test
  void longLinesGoOnBelow() {
    assertEquals(
        List.of(
            "title in",
            "a/long/path/and/another/one.java",
            "",
            "   9    int sum(int first, int second) {",
            "  10      // a comment that is longer",
            "          // than that",
            "  11      return first + second +",
            "              first + second;",
            "  12    }",
            ""),
        new CodeView(Terminal.NONE, 40).lines("title in a/long/path/and/another/one.java", CODE));
  }

  @Test
  void whereThereIsRoomTheyAreAsTheyAre() {
    assertEquals(
        "  11      return first + second + first + second;",
        new CodeView(Terminal.NONE, Integer.MAX_VALUE).lines("title", CODE).get(4));
  }
}
