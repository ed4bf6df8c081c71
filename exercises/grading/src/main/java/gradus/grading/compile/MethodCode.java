package gradus.grading.compile;

import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The code of a class, method by method and without its line numbers: what tells whether a method
 * does something else than before, wherever in its file it stands now.
 */
public final class MethodCode extends ClassVisitor {

  private static final String LAMBDA = "lambda$";

  private final Map<String, String> code = new TreeMap<>();

  private MethodCode() {
    super(Opcodes.ASM9);
  }

  /**
   * The code of all methods of a class.
   *
   * @param classFile the class
   * @return by the methods' names; methods of one name are taken together, and so is a method with
   *     the lambdas in it
   */
  public static Map<String, String> of(byte[] classFile) {
    MethodCode methods = new MethodCode();
    new ClassReader(classFile).accept(methods, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return methods.code;
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    // A class of its own, so that its constants are numbered as if the other methods were not
    // there.
    ClassWriter alone = new ClassWriter(0);
    alone.visit(Opcodes.V17, 0, "Alone", null, "java/lang/Object", null);
    MethodVisitor writer = alone.visitMethod(access, name, descriptor, signature, exceptions);
    return new MethodVisitor(Opcodes.ASM9, writer) {
      @Override
      public void visitEnd() {
        super.visitEnd();
        code.merge(owner(name), HexFormat.of().formatHex(alone.toByteArray()), String::concat);
      }
    };
  }

  private static String owner(String name) {
    return name.startsWith(LAMBDA)
        ? name.substring(LAMBDA.length(), Math.max(LAMBDA.length(), name.lastIndexOf('$')))
        : name;
  }
}
