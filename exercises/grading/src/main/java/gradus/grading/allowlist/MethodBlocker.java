package gradus.grading.allowlist;

import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Rewrites a class so that some of its methods throw {@link NotAllowedException} and do nothing
 * else: their code is gone, whoever calls them.
 */
final class MethodBlocker extends ClassVisitor {

  private static final String EXCEPTION = Type.getInternalName(NotAllowedException.class);

  private final Map<String, NotAllowedException> blocks;

  private MethodBlocker(ClassVisitor result, Map<String, NotAllowedException> blocks) {
    super(Opcodes.ASM9, result);
    this.blocks = blocks;
  }

  /**
   * Blocks methods.
   *
   * @param classFile the student's class
   * @param blocks what to throw, by the method's name and descriptor
   * @return another class file
   */
  static byte[] block(byte[] classFile, Map<String, NotAllowedException> blocks) {
    ClassReader reader = new ClassReader(classFile);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(new MethodBlocker(writer, blocks), 0);
    return writer.toByteArray();
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    NotAllowedException block = blocks.get(name + descriptor);
    boolean isAbstract = (access & Opcodes.ACC_ABSTRACT) != 0;
    if (block == null || isAbstract) {
      return super.visitMethod(access, name, descriptor, signature, exceptions);
    }
    int withCode = access & ~Opcodes.ACC_NATIVE;
    write(block, super.visitMethod(withCode, name, descriptor, signature, exceptions));
    return null;
  }

  private static void write(NotAllowedException block, MethodVisitor code) {
    code.visitCode();
    code.visitTypeInsn(Opcodes.NEW, EXCEPTION);
    code.visitInsn(Opcodes.DUP);
    code.visitLdcInsn(block.label());
    code.visitLdcInsn(block.getMessage());
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
