package gradus.grading.allowlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.compile.StudentCode;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;
import gradus.grading.result.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which exercises are refused, and what for, by the rule in force. */
class InspectionTest {

  private static final String SOURCE =
      "exercises/src/main/java/gradus/exercises/step02/Activations.java";
  private static final String YIELD = "uses java.lang.Thread, at " + SOURCE;
  private static final String NOTHING = "allowed here: java.lang, java.util; nothing of the kit";

  @TempDir Path folder;
  private StudentCode code;

  @BeforeEach
  void begin() {
    code = new StudentCode(folder);
  }

  @Test
  void whatIsAllowedIsNotRefused() {
    write("class Activations", "static double relu(double x) { return Math.max(0, x); }");
    assertEquals(Optional.empty(), refusalOf("relu"));
    assertEquals(Set.of(), inspect().blockedClasses().keySet());
  }

  @Test
  void whatIsNotAllowedIsNamedWithFileAndLine() {
    write("class Activations", "void relu() {", "Thread.yield(); }", "void sigmoid() {}");
    Outcome refusal = refusalOf("relu").orElseThrow();
    assertEquals(Status.NOT_ALLOWED, refusal.status());
    assertEquals(List.of(YIELD + ":4", NOTHING), refusal.lines());
    assertEquals(Optional.empty(), refusalOf("sigmoid"));
    assertEquals(
        Set.of("gradus.exercises.step02.Activations"), inspect().blockedClasses().keySet());
  }

  @Test
  void onlyTheMemberIsNamedWhereTheTypeIsAllowed() {
    write("class Activations", "void relu() { System.exit(0); }");
    assertEquals("uses java.lang.System.exit, at " + SOURCE + ":3", firstLine("relu"));
  }

  @Test
  void threeUsesAreShownAtMost() {
    write(
        "class Activations",
        "void relu() { Thread.yield(); System.exit(0);", //
        "System.gc(); System.getenv();",
        "System.console(); }");
    assertEquals(4, refusalOf("relu").orElseThrow().lines().size());
  }

  @Test
  void aHelperCostsTheMethodsThatReachIt() {
    write(
        "class Activations",
        "void relu() { help(); }",
        "void sigmoid() {}",
        "void help() { further(); }",
        "void further() { Thread.yield(); }");
    assertEquals(YIELD + ":6", firstLine("relu"));
    assertEquals(Optional.empty(), refusalOf("sigmoid"));
  }

  @Test
  void aMethodThatCallsAnotherGradedOneIsNotRefusedForIt() {
    write("class Activations", "void relu() { sigmoid(); }", "void sigmoid() { Thread.yield(); }");
    assertEquals(Optional.empty(), refusalOf("relu"));
    assertEquals(YIELD + ":4", firstLine("sigmoid"));
  }

  @Test
  void aStaticInitialiserCostsAllMethodsOfItsFile() {
    write("class Activations", "static { Thread.yield(); }", "void relu() {}", "void sigmoid() {}");
    assertEquals(YIELD + ":3", firstLine("relu"));
    assertEquals(YIELD + ":3", firstLine("sigmoid"));
  }

  @Test
  void aSupertypeCostsAllMethodsOfItsFile() {
    write("class Activations extends Thread", "void relu() {}");
    assertEquals(YIELD, firstLine("relu"));
  }

  @Test
  void anotherClassOfTheStepCostsThoseThatUseIt() {
    code.type("step02", "class Helper", "static void help() { Thread.yield(); }");
    write("class Activations", "void relu() { Helper.help(); }", "void sigmoid() {}");
    assertEquals(YIELD.replace("Activations", "Helper") + ":3", firstLine("relu"));
    assertEquals(Optional.empty(), refusalOf("sigmoid"));
  }

  @Test
  void anyCodeOfAHelperClassMayRunWhereItIsUsed() {
    code.type("step02", "class Helper", "static int n = 1;", "{ Thread.yield(); }");
    write("class Activations", "void relu() { int n = Helper.n; }");
    assertTrue(refusalOf("relu").isPresent());
  }

  @Test
  void aLambdaCostsTheMethodThatMakesIt() {
    write(
        "class Activations",
        "Runnable relu() { return () -> Thread.yield(); }",
        "Runnable sigmoid() { return Thread::yield; }",
        "Runnable tanhDerivative() { return null; }");
    assertEquals(YIELD + ":3", firstLine("relu"));
    assertEquals(YIELD + ":4", firstLine("sigmoid"));
    assertEquals(Optional.empty(), refusalOf("tanhDerivative"));
  }

  @Test
  void anAnonymousClassCostsTheMethodThatMakesIt() {
    write(
        "class Activations",
        "Object relu() { return new Object() {",
        "{ Thread.yield(); } }; }",
        "void sigmoid() {}");
    assertEquals(YIELD + ":4", firstLine("relu"));
    assertEquals(Optional.empty(), refusalOf("sigmoid"));
  }

  @Test
  void aNativeMethodIsRefused() {
    write("class Activations", "native void relu();");
    assertEquals("is native, in " + SOURCE, firstLine("relu"));
  }

  @Test
  void aMemberIsJudgedWhereItIsDeclared() {
    write("class Activations", "Object relu() { return new RuntimeException().getStackTrace(); }");
    assertEquals(
        "uses java.lang.RuntimeException.getStackTrace, at " + SOURCE + ":3", firstLine("relu"));
  }

  @Test
  void aClassOfOnesOwnInheritsNothingThatIsNotAllowed() {
    code.type("step02", "class Mine extends RuntimeException");
    write(
        "class Activations",
        "Object relu() { return new Mine().getStackTrace(); }",
        "Object sigmoid() { return new Mine().getMessage(); }");
    assertTrue(firstLine("relu").endsWith("Mine.getStackTrace, at " + SOURCE + ":3"));
    assertEquals(Optional.empty(), refusalOf("sigmoid"));
  }

  @Test
  void theKitsOwnVersionIsRefusedInItsStep() {
    write(
        "class Activations",
        "double relu(double x) {",
        "return gradus.math.Matrix.row(x).sum(); }");
    assertEquals("uses gradus.math.Matrix, at " + SOURCE + ":4", firstLine("relu"));
  }

  @Test
  void aSuperclassIsBlockedBeforeItsSubclasses() {
    code.type("step02", "class Base", "void f() { Thread.yield(); }");
    code.type("step02", "class ABelow extends Base", "void g() { Thread.yield(); }");
    List<String> blocked = List.copyOf(inspect().blockedClasses().keySet());
    assertEquals(
        List.of("gradus.exercises.step02.Base", "gradus.exercises.step02.ABelow"), blocked);
  }

  private void write(String declaration, String... body) {
    code.type("step02", declaration, body);
  }

  private Inspection inspect() {
    return new Inspection(
        new StepClasses("step02", code.classFiles("step02")), AllowList.inForce());
  }

  private Optional<Outcome> refusalOf(String method) {
    Exercise exercise = Curriculum.find("Activations." + method).orElseThrow();
    return inspect().refusalOf(exercise);
  }

  private String firstLine(String method) {
    return refusalOf(method).orElseThrow().lines().get(0);
  }
}
