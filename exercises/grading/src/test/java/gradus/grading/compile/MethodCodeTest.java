package gradus.grading.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MethodCodeTest {

  private static final String FIRST = "double a(double x) { return x * 2; }";
  private static final String LAMBDA =
      "java.util.function.DoubleUnaryOperator b() { return x -> x * 3; }";

  @TempDir private Path folder;

  private Map<String, String> code(String... body) {
    StudentCode code = new StudentCode(folder).type("step02", "class Activations", body);
    return MethodCode.of(code.classFiles("step02").get("gradus/exercises/step02/Activations"));
  }

  @Test
  void aMethodThatMovesIsTheSame() {
    assertEquals(code(FIRST, LAMBDA), code("", "// another line", LAMBDA, FIRST));
  }

  @Test
  void aMethodWithAnotherNumberIsAnotherAndLeavesTheOthersAsTheyWere() {
    Map<String, String> before = code(FIRST, LAMBDA);
    Map<String, String> after = code(FIRST.replace('2', '5'), LAMBDA);
    assertNotEquals(before.get("a"), after.get("a"));
    assertEquals(before.get("b"), after.get("b"));
  }

  @Test
  void aLambdaBelongsToTheMethodThatItStandsIn() {
    Map<String, String> before = code(FIRST, LAMBDA);
    Map<String, String> after = code(FIRST, LAMBDA.replace('3', '5'));
    assertEquals(before.get("a"), after.get("a"));
    assertNotEquals(before.get("b"), after.get("b"));
  }
}
