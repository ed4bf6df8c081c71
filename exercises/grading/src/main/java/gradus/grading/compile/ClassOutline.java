package gradus.grading.compile;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;

/**
 * What the compiler sees of a class when it compiles others that use it: all but the bodies of its
 * methods and what is private. While that stays the same, so does what comes out of them.
 */
final class ClassOutline extends ClassVisitor {

  private static final int HIDDEN = Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC;

  private final Set<String> lines = new TreeSet<>();

  private ClassOutline() {
    super(Opcodes.ASM9);
  }

  /**
   * The outline of a class.
   *
   * @param classFile the class
   * @return a line for the class and for each of its members, in an order of their own
   */
  static String of(byte[] classFile) {
    ClassOutline outline = new ClassOutline();
    new ClassReader(classFile)
        .accept(outline, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return String.join("\n", outline.lines);
  }

  private void add(String kind, Object... parts) {
    lines.add(kind + " " + Arrays.deepToString(parts));
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      String signature,
      String superName,
      String[] interfaces) {
    add("class", name, access, signature, superName, interfaces);
  }

  @Override
  public void visitInnerClass(String name, String outerName, String innerName, int access) {
    add("inner", name, outerName, innerName, access);
  }

  @Override
  public void visitPermittedSubclass(String permitted) {
    add("permits", permitted);
  }

  @Override
  public RecordComponentVisitor visitRecordComponent(
      String name, String descriptor, String signature) {
    add("component", name, descriptor, signature);
    return null;
  }

  /** A constant is compiled into whoever names it, so its value belongs here. */
  @Override
  public FieldVisitor visitField(
      int access, String name, String descriptor, String signature, Object value) {
    if ((access & HIDDEN) == 0) {
      add("field", name, descriptor, signature, access, value);
    }
    return null;
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    if ((access & HIDDEN) == 0) {
      add("method", name, descriptor, signature, access, exceptions);
    }
    return null;
  }
}
