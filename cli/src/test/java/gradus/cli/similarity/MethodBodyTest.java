package gradus.cli.similarity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.github.javaparser.ast.body.MethodDeclaration;
import gradus.cli.kit.JavaCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MethodBodyTest {

  private static final String BODY =
      "double sum = 0; for (int i = 0; i < a.length; i++) { sum += f(a[i]); } return sum;";

  private static MethodBody body(String parameters, String code) {
    String source = "class A { double m(%s) { %s } }".formatted(parameters, code);
    return MethodBody.of(
        JavaCode.of(source).unit().orElseThrow().findAll(MethodDeclaration.class).get(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "double t = 0; for (int k = 0; k < a.length; k++) { t += f(a[k]); } return t;",
        "double sum=0;for(int i=0;i<a.length;i++)sum+=f(a[i]);return sum;",
        "// mine\n final double sum = 0; /* */ for (int a1 = 0; a1 < a.length; a1++)"
            + " { sum += f(a[a1]); } return sum;"
      })
  void namesBlanksCommentsAndBracesDoNotCount(String other) {
    assertEquals(body("double[] a", BODY).alike(), body("double[] a", other).alike());
  }

  @Test
  void namesOfParametersDoNotCount() {
    String renamed = BODY.replace("a.", "data.").replace("a[", "data[");
    assertEquals(body("double[] a", BODY).alike(), body("final double[] data", renamed).alike());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "double sum = 0; for (int i = 1; i < a.length; i++) { sum += f(a[i]); } return sum;",
        "double sum = 0; for (int i = 0; i < a.length; i++) { sum += g(a[i]); } return sum;",
        "double sum = 0; for (int i = 0; i < b.length; i++) { sum += f(a[i]); } return sum;",
        "double sum = 0; for (int i = 0; i < a.length; i++) { sum += f(a[i]); } return i;"
      })
  void numbersMethodsAndFieldsCount(String other) {
    assertNotEquals(body("double[] a", BODY).alike(), body("double[] a", other).alike());
  }

  @Test
  void twoVariablesThatChangePlacesCount() {
    String one = "return x - y;";
    assertNotEquals(
        body("double x, double y", one).alike(), body("double y, double x", one).alike());
  }

  @Test
  void aFieldIsNoLocalVariableOfTheSameName() {
    String one = "double a = 1; return this.a + a;";
    assertEquals(body("", one).alike(), body("", "double b = 1; return this.a + b;").alike());
    assertNotEquals(body("", one).alike(), body("", "double b = 1; return this.b + b;").alike());
  }

  @Test
  void aNameAfterItsLoopIsAnother() {
    String twice =
        "for (int i = 0; i < 2; i++) f(i); for (int %1$s = 0; %1$s < 2; %1$s++) f(%1$s);";
    assertEquals(
        body("", twice.formatted("i") + " return 0;").alike(),
        body("", twice.formatted("j") + " return 0;").alike());
  }

  @Test
  void whatIsShownNamesNobody() {
    String shown = body("double[] a", "/* by Ada */ print(\"Ada\"); // Ada\n return 0;").shown();
    assertFalse(shown.contains("Ada"), shown);
  }
}
