package gradus.grading.allowlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.allowlist.AllowList.Place;
import gradus.grading.allowlist.ClassUses.Unit;
import gradus.grading.allowlist.ClassUses.Use;
import gradus.grading.compile.StudentCode;
import gradus.grading.curriculum.Curriculum;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepClassesTest {

  private static final String PACKAGE = "gradus/exercises/step05/";
  private static final String NEURON = PACKAGE + "OneNeuron";

  @TempDir Path folder;
  private StepClasses classes;

  @BeforeEach
  void compile() {
    StudentCode code =
        new StudentCode(folder)
            .type("step05", "class Base", "int n() { return 1; }", "int m() { return 2; }")
            .type(
                "step05",
                "class OneNeuron extends Base",
                "OneNeuron() {}",
                "static { System.nanoTime(); }",
                "Runnable train() { return () -> { Runnable r = () -> n(); r.run(); }; }",
                "Object predict() { return new Object() { public int hashCode() { return 1; } }; }",
                "static class Inner { void f() {} }",
                "int m() { return 3; }");
    classes = new StepClasses("step05", code.classFiles("step05"));
  }

  @Test
  void aClassIsOnesOwnOrAnother() {
    assertTrue(classes.isOwn(NEURON));
    assertFalse(classes.isOwn("java/lang/Object"));
    assertEquals("05", classes.step());
    assertEquals(Curriculum.step(5).exercises(), classes.exercises());
  }

  @Test
  void depthCountsOwnClassesOnly() {
    assertEquals(0, classes.depth("java/lang/Object"));
    assertEquals(1, classes.depth(PACKAGE + "Base"));
    assertEquals(2, classes.depth(NEURON));
    assertEquals(List.of(PACKAGE + "Base"), List.copyOf(classes.parentsOf(NEURON)));
  }

  @Test
  void aMethodIsGradedByClassAndName() {
    assertEquals("05 OneNeuron.train", graded(NEURON, "train"));
    assertEquals("none", graded(NEURON, "m"));
    assertEquals("none", graded(PACKAGE + "Base", "n"));
  }

  @Test
  void codeStandsInTheMethodThatMakesIt() {
    assertEquals(new Place("05", "OneNeuron", "train"), classes.placeOf(unit(NEURON, "train")));
    assertEquals(new Place("05", "OneNeuron", "new"), classes.placeOf(unit(NEURON, "<init>")));
    assertEquals(
        new Place("05", "OneNeuron", "predict"), classes.placeOf(unit(NEURON + "$1", "hashCode")));
    assertEquals(new Place("05", "OneNeuron", "f"), classes.placeOf(unit(NEURON + "$Inner", "f")));
    classes
        .unitsOf(NEURON)
        .filter(unit -> unit.name().startsWith("lambda$"))
        .forEach(
            lambda -> assertEquals(new Place("05", "OneNeuron", "train"), classes.placeOf(lambda)));
  }

  @Test
  void anInheritedMethodIsReachedWhereItIsDeclared() {
    assertTrue(classes.declares(new Use(NEURON, "n", "()I", 0)));
    assertFalse(classes.declares(new Use(NEURON, "n", "()J", 0)));
    assertFalse(classes.declares(new Use("java/lang/Math", "abs", "(I)I", 0)));
    Unit overridden = classes.reachedBy(new Use(NEURON, "m", "()I", 0)).findFirst().orElseThrow();
    assertEquals(NEURON, overridden.type());
    Unit inherited = classes.reachedBy(new Use(NEURON, "n", "()I", 0)).findFirst().orElseThrow();
    assertEquals(PACKAGE + "Base", inherited.type());
  }

  @Test
  void allOfAHelperIsReached() {
    List<String> names =
        classes.reachedBy(new Use(PACKAGE + "Base", "n", "()I", 0)).map(Unit::name).toList();
    assertTrue(names.containsAll(List.of("n", "m", "<init>")), names::toString);
  }

  @Test
  void everyUseRunsInitialisersOnly() {
    List<String> names =
        classes
            .everyUseRuns(Curriculum.find("OneNeuron.train").orElseThrow())
            .map(Unit::name)
            .sorted()
            .toList();
    assertEquals(List.of("<class>", "<clinit>", "<init>"), names);
  }

  @Test
  void aSourceIsThatOfTheOuterClass() {
    assertEquals(
        "exercises/src/main/java/gradus/exercises/step05/OneNeuron.java",
        classes.source(NEURON + "$Inner"));
  }

  private String graded(String type, String name) {
    return classes.gradedMethod(unit(type, name)).map(one -> one.label()).orElse("none");
  }

  private Unit unit(String type, String name) {
    return classes.unitsOf(type).filter(unit -> unit.name().equals(name)).findFirst().orElseThrow();
  }
}
