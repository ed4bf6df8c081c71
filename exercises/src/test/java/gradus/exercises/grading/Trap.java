package gradus.exercises.grading;

import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Rewrites a class so that some of its methods throw {@link NotAllowed} and do nothing else: their
 * code is gone, whoever calls them.
 */
final class Trap extends ClassVisitor {

  private static final String EXCEPTION = Type.getInternalName(NotAllowed.class);

  private final Map<String, NotAllowed> traps;

  private Trap(ClassVisitor result, Map<String, NotAllowed> traps) {
    super(Opcodes.ASM9, result);
    this.traps = traps;
  }

  /**
   * Sets traps.
   *
   * @param classFile the student's class
   * @param traps what to throw, by the method's name and descriptor
   * @return another class file
   */
  static byte[] set(byte[] classFile, Map<String, NotAllowed> traps) {
    ClassReader reader = new ClassReader(classFile);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(new Trap(writer, traps), 0);
    return writer.toByteArray();
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    NotAllowed trap = traps.get(name + descriptor);
    boolean isAbstract = (access & Opcodes.ACC_ABSTRACT) != 0;
    if (trap == null || isAbstract) {
      return super.visitMethod(access, name, descriptor, signature, exceptions);
    }
    int withCode = access & ~Opcodes.ACC_NATIVE;
    write(trap, super.visitMethod(withCode, name, descriptor, signature, exceptions));
    return null;
  }

  private static void write(NotAllowed trap, MethodVisitor code) {
    code.visitCode();
    code.visitTypeInsn(Opcodes.NEW, EXCEPTION);
    code.visitInsn(Opcodes.DUP);
    code.visitLdcInsn(trap.label());
    code.visitLdcInsn(trap.getMessage());
    code.visitMethodInsn(
        Opcodes.INVOKESPECIAL,
        EXCEPTION,
        "<init>",
        "(Ljava/lang/String;Ljava/lang/String;)V",
        false);
    code.visitInsn(Opcodes.ATHROW);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }
}
