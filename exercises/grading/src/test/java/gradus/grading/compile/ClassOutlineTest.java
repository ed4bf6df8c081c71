package gradus.grading.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassOutlineTest {

  private static final String CONSTANT = "static final double CLIP = 1e-12;";
  private static final String METHOD = "static double relu(double x) { return Math.max(0, x); }";
  private static final String HIDDEN = "private static double twice(double x) { return 2 * x; }";

  @TempDir private Path folder;

  private String outlineOf(String declaration, String... body) {
    StudentCode code = new StudentCode(folder).type("step02", declaration, body);
    return ClassOutline.of(code.classFiles("step02").get("gradus/exercises/step02/Activations"));
  }

  private String outline(String... body) {
    return outlineOf("class Activations", body);
  }

  @Test
  void whatStandsInAMethodAndWhatIsPrivateIsNotSeen() {
    String before = outline(CONSTANT, METHOD, HIDDEN);
    assertEquals(before, outline(METHOD.replace("Math.max(0, x)", "twice(x)"), CONSTANT, HIDDEN));
    assertEquals(before, outline(CONSTANT, METHOD));
  }

  @Test
  void whateverTheCompilerSeesIsAnotherOutline() {
    String before = outline(CONSTANT, METHOD);
    List<String> others =
        List.of(
            outline(CONSTANT.replace("12", "13"), METHOD),
            outline(CONSTANT.replace("final ", ""), METHOD),
            outline(CONSTANT, METHOD.replace("relu", "reLu")),
            outline(CONSTANT, METHOD.replace("double x", "float x")),
            outline(CONSTANT, METHOD.replace("static double", "static Double")),
            outline(CONSTANT, METHOD.replace("static double", "double")),
            outline(CONSTANT, METHOD.replace("static double", "private static double")),
            outline(CONSTANT, METHOD.replace("x) {", "x) throws Exception {")),
            outlineOf("abstract class Activations", CONSTANT, METHOD),
            outlineOf("class Activations extends Thread", CONSTANT, METHOD));
    others.forEach(other -> assertNotEquals(before, other));
  }
}
