package gradus.grading.allowlist;

import gradus.grading.curriculum.Curriculum;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Lets a step's properties grade a method apart from another one that it calls. Where they have a
 * class {@code StandIns}, each graded method of the student's that has its like there, static and
 * with the same parameters and result, begins by asking {@code StandIns.areAsked()}; if they are,
 * the answer is the stand-in's. Otherwise it goes on as it is written.
 */
final class StandInWriter {

  private static final String TYPE = "StandIns";
  private static final String ARE_ASKED = "areAsked";

  private final String folder;
  private final String standIns;
  private final Set<String> signatures;

  private StandInWriter(String folder, byte[] standIns) {
    ClassReader reader = new ClassReader(standIns);
    this.folder = folder;
    this.standIns = reader.getClassName();
    this.signatures = signatures(reader);
  }

  /**
   * The writer for a step.
   *
   * @param folder the last part of its package
   * @param folders of the properties' classes
   * @return empty if nothing stands in for any of its methods
   */
  static Optional<StandInWriter> of(String folder, ClassFolders folders) {
    String file = "%s%s/%s.class".formatted(ClassFolders.EXERCISES, folder, TYPE);
    return folders.properties().stream()
        .map(root -> root.resolve(file))
        .filter(Files::exists)
        .findFirst()
        .map(found -> new StandInWriter(folder, read(found)));
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Set<String> signatures(ClassReader standIns) {
    Set<String> found = new HashSet<>();
    standIns.accept(
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] exceptions) {
            found.add(name + descriptor);
            return null;
          }
        },
        ClassReader.SKIP_CODE);
    return found;
  }

  /**
   * A class of the student's with the questions written into it.
   *
   * @param file its class file
   * @return another class file; empty if nothing stands in for a method of it
   */
  Optional<byte[]> write(byte[] file) {
    ClassReader reader = new ClassReader(file);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    Questions questions = new Questions(writer, reader.getClassName());
    reader.accept(questions, 0);
    return questions.isAny ? Optional.of(writer.toByteArray()) : Optional.empty();
  }

  /** Writes the questions. */
  private final class Questions extends ClassVisitor {

    private final String type;
    private boolean isAny;

    Questions(ClassVisitor result, String type) {
      super(Opcodes.ASM9, result);
      this.type = type.substring(type.lastIndexOf('/') + 1);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      MethodVisitor code = super.visitMethod(access, name, descriptor, signature, exceptions);
      boolean isStatic = (access & Opcodes.ACC_STATIC) != 0;
      if (!isStatic || !isGraded(name) || !signatures.contains(name + descriptor)) {
        return code;
      }
      isAny = true;
      return new Question(code, name, descriptor);
    }

    private boolean isGraded(String name) {
      return Curriculum.stepIn(folder).orElseThrow().exercises().stream()
          .anyMatch(exercise -> exercise.file().equals(type) && exercise.name().equals(name));
    }
  }

  /** Writes one question, before the method's own code. */
  private final class Question extends MethodVisitor {

    private final String name;
    private final String descriptor;

    Question(MethodVisitor result, String name, String descriptor) {
      super(Opcodes.ASM9, result);
      this.name = name;
      this.descriptor = descriptor;
    }

    @Override
    public void visitCode() {
      super.visitCode();
      Label own = new Label();
      visitMethodInsn(Opcodes.INVOKESTATIC, standIns, ARE_ASKED, "()Z", false);
      visitJumpInsn(Opcodes.IFEQ, own);
      loadArguments();
      visitMethodInsn(Opcodes.INVOKESTATIC, standIns, name, descriptor, false);
      visitInsn(Type.getReturnType(descriptor).getOpcode(Opcodes.IRETURN));
      visitLabel(own);
      visitFrame(Opcodes.F_SAME, 0, null, 0, null);
      // A loop may begin right here, with a frame of its own.
      visitInsn(Opcodes.NOP);
    }

    private void loadArguments() {
      int slot = 0;
      for (Type argument : Type.getArgumentTypes(descriptor)) {
        visitVarInsn(argument.getOpcode(Opcodes.ILOAD), slot);
        slot += argument.getSize();
      }
    }
  }
}
