package gradus.grading.allowlist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.allowlist.ClassUses.Unit;
import gradus.grading.allowlist.ClassUses.Use;
import gradus.grading.compile.StudentCode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class ClassUsesTest {

  private static final String TYPE = "gradus/exercises/step02/Activations";

  @TempDir Path folder;

  @Test
  void theHeaderUsesTheSupertypes() {
    ClassUses uses =
        compile("class Activations extends java.util.Random implements Runnable, Cloneable");
    List<String> parents = unit(uses, ClassUses.HEADER).uses().stream().map(Use::type).toList();
    assertEquals(List.of("java/util/Random", "java/lang/Runnable", "java/lang/Cloneable"), parents);
  }

  @Test
  void aCallIsUsedInItsLine() {
    Unit unit = unit(compile("class Activations", "int f() {", "return Math.abs(1); }"), "f");
    assertEquals(List.of(new Use("java/lang/Math", "abs", "(I)I", 4)), unit.uses());
    assertEquals("()I", unit.descriptor());
    assertEquals(TYPE, unit.type());
  }

  @Test
  void aFieldIsUsedWithoutADescriptor() {
    Unit unit = unit(compile("class Activations", "Object f() { return System.out; }"), "f");
    assertEquals(List.of(new Use("java/lang/System", "out", "", 3)), unit.uses());
  }

  @Test
  void aConstructorIsUsedUnderItsName() {
    Unit unit = unit(compile("class Activations", "Object f() { return new Thread(); }"), "f");
    assertEquals(List.of(new Use("java/lang/Thread", "<init>", "()V", 3)), unit.uses());
  }

  @Test
  void aClassThatIsOnlyNamedIsUsed() {
    Unit unit = unit(compile("class Activations", "Object f() { return Thread.class; }"), "f");
    assertEquals(List.of(new Use("java/lang/Thread", "", "", 3)), unit.uses());
  }

  @Test
  void anArraysMethodIsThatOfObject() {
    Unit unit = unit(compile("class Activations", "Object f(int[] a) { return a.clone(); }"), "f");
    assertEquals("java/lang/Object", unit.uses().get(0).type());
    assertEquals("clone", unit.uses().get(0).member());
  }

  @Test
  void aMethodReferenceIsAUseOfTheMethod() {
    String code = "java.util.function.IntUnaryOperator f() { return Math::abs; }";
    List<Use> uses = unit(compile("class Activations", code), "f").uses();
    assertTrue(uses.contains(new Use("java/lang/Math", "abs", "(I)I", 3)), uses::toString);
  }

  @Test
  void aLambdaIsAUseOfTheMethodThatHoldsItsCode() {
    ClassUses uses = compile("class Activations", "Runnable f() { return () -> Thread.yield(); }");
    Unit lambda = uses.units().stream().filter(u -> u.name().startsWith("lambda$")).findAny().get();
    assertEquals("yield", lambda.uses().get(0).member());
    Use use = new Use(TYPE, lambda.name(), lambda.descriptor(), 3);
    assertTrue(unit(uses, "f").uses().contains(use));
  }

  @Test
  void whatAConstantIsMadeByIsUsed() {
    Handle exit = new Handle(Opcodes.H_INVOKESTATIC, "java/lang/System", "exit", "(I)V", false);
    Handle make = new Handle(Opcodes.H_INVOKESTATIC, "java/lang/Runtime", "make", "()V", false);
    ConstantDynamic constant =
        new ConstantDynamic("x", "I", make, new ConstantDynamic("y", "I", exit));
    List<Use> uses = unit(ClassUses.of(classWith(constant)), "f").uses();
    assertEquals(List.of("make", "exit"), uses.stream().map(Use::member).toList());
  }

  @Test
  void aNativeMethodIsKnownAsSuch() {
    ClassUses uses = compile("class Activations", "native int f();", "int g() { return 1; }");
    assertTrue(unit(uses, "f").isNative());
    assertFalse(unit(uses, "g").isNative());
  }

  @Test
  void aClassKnowsItsSourceAndTheMethodAroundIt() {
    StudentCode code =
        new StudentCode(folder)
            .type("step02", "class Activations", "Object f() { return new Object() {}; }");
    assertEquals("", uses(code, TYPE).enclosingMethod());
    assertEquals("f", uses(code, TYPE + "$1").enclosingMethod());
    assertEquals("Activations.java", uses(code, TYPE + "$1").source());
  }

  private ClassUses compile(String declaration, String... body) {
    return uses(new StudentCode(folder).type("step02", declaration, body), TYPE);
  }

  private static ClassUses uses(StudentCode code, String type) {
    return ClassUses.of(code.classFiles("step02").get(type));
  }

  private static Unit unit(ClassUses uses, String name) {
    return uses.units().stream().filter(unit -> unit.name().equals(name)).findFirst().get();
  }

  private static byte[] classWith(Object constant) {
    ClassWriter type = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    type.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, TYPE, null, "java/lang/Object", new String[0]);
    MethodVisitor code = type.visitMethod(Opcodes.ACC_STATIC, "f", "()I", null, null);
    code.visitCode();
    code.visitLdcInsn(constant);
    code.visitInsn(Opcodes.IRETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
    return type.toByteArray();
  }
}
