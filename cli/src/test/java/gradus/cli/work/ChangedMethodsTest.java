package gradus.cli.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.cli.kit.KitFolder;
import gradus.grading.curriculum.Exercise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class ChangedMethodsTest {

  private static final List<Exercise> STEP = KitFolder.exercises("08");
  private static final Exercise FORWARD = STEP.get(0);
  private static final Exercise BACKWARD = STEP.get(1);

  @TempDir private Path classes;
  private ChangedMethods changes;

  @BeforeEach
  void gradeBoth() throws IOException {
    changes = new ChangedMethods(classes);
    write(1, 1);
    assertEquals(STEP, changes.first(STEP));
    STEP.forEach(changes::graded);
  }

  @Test
  void whatHasOtherCodeComesFirst() throws IOException {
    assertEquals(STEP, changes.first(STEP));
    write(1, 2);
    assertEquals(List.of(BACKWARD, FORWARD), changes.first(STEP));
  }

  @Test
  void whatMadeWayBeforeItWasGradedComesFirstAgain() throws IOException {
    write(1, 2);
    changes.first(STEP);
    assertEquals(List.of(BACKWARD, FORWARD), changes.first(STEP));
    changes.graded(BACKWARD);
    assertEquals(STEP, changes.first(STEP));
  }

  @Test
  void aClassThatIsNotThereOrHalfWrittenChangesNoOrder() throws IOException {
    Files.write(file(), new byte[] {(byte) 0xCA, (byte) 0xFE});
    assertEquals(STEP, changes.first(STEP));
    Files.delete(file());
    assertEquals(STEP, changes.first(STEP));
  }

  private Path file() {
    return classes.resolve("gradus/exercises/step08/SigmoidLayer.class");
  }

  /** Methods that return these numbers. */
  private void write(int forward, int backward) throws IOException {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(
        Opcodes.V17, 0, "gradus/exercises/step08/SigmoidLayer", null, "java/lang/Object", null);
    method(writer, "forward", forward);
    method(writer, "backward", backward);
    writer.visitEnd();
    Files.createDirectories(file().getParent());
    Files.write(file(), writer.toByteArray());
  }

  private static void method(ClassWriter writer, String name, int number) {
    MethodVisitor code = writer.visitMethod(0, name, "()I", null, null);
    code.visitCode();
    code.visitIntInsn(Opcodes.BIPUSH, number);
    code.visitInsn(Opcodes.IRETURN);
    code.visitMaxs(1, 1);
    code.visitEnd();
  }
}
