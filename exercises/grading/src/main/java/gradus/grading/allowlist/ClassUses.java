package gradus.grading.allowlist;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Reads out of a class file what each of its methods uses: types and their members, by line. */
final class ClassUses extends ClassVisitor {

  /** The name of the unit that holds what the class itself uses: its supertypes. */
  static final String HEADER = "<class>";

  private static final int API = Opcodes.ASM9;
  private static final String ANY_ARRAY = "java/lang/Object";

  /**
   * Something that is used.
   *
   * @param type its class, as class files write it: {@code java/lang/Math}
   * @param member a method ({@code <init>} too) or a field; empty if only the type is named
   * @param descriptor of the method; empty otherwise
   * @param line of the source, 0 if unknown
   */
  record Use(String type, String member, String descriptor, int line) {}

  /**
   * A method, or the header of a class.
   *
   * @param type the class that it is in
   * @param name its name
   * @param descriptor its parameters and result
   * @param isNative whether it has no code that could be read
   * @param uses in their order
   */
  record Unit(String type, String name, String descriptor, boolean isNative, List<Use> uses) {}

  private final List<Unit> units = new ArrayList<>();
  private String type;
  private String source = "";
  private String enclosingMethod = "";
  private List<Use> uses;
  private int line;

  private ClassUses() {
    super(API);
  }

  static ClassUses of(byte[] classFile) {
    ClassUses uses = new ClassUses();
    new ClassReader(classFile).accept(uses, ClassReader.SKIP_FRAMES);
    return uses;
  }

  List<Unit> units() {
    return units;
  }

  /** The name of the source file. */
  String source() {
    return source;
  }

  /** The method around an anonymous or local class; empty for others. */
  String enclosingMethod() {
    return enclosingMethod;
  }

  @Override
  public void visit(
      int version, int access, String name, String signature, String parent, String[] interfaces) {
    type = name;
    begin(HEADER, "", false);
    use(parent, "", "");
    for (String one : interfaces) {
      use(one, "", "");
    }
  }

  @Override
  public void visitSource(String file, String debug) {
    source = file == null ? "" : file;
  }

  @Override
  public void visitOuterClass(String owner, String name, String descriptor) {
    enclosingMethod = name == null ? "" : name;
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    begin(name, descriptor, (access & Opcodes.ACC_NATIVE) != 0);
    return new Body();
  }

  private void begin(String name, String descriptor, boolean isNative) {
    uses = new ArrayList<>();
    line = 0;
    units.add(new Unit(type, name, descriptor, isNative, uses));
  }

  private void use(String owner, String member, String descriptor) {
    uses.add(new Use(owner.startsWith("[") ? ANY_ARRAY : owner, member, descriptor, line));
  }

  private void useConstant(Object constant) {
    if (constant instanceof Handle handle) {
      use(handle.getOwner(), handle.getName(), handle.getDesc());
    } else if (constant instanceof ConstantDynamic dynamic) {
      useConstant(dynamic.getBootstrapMethod());
      for (int i = 0; i < dynamic.getBootstrapMethodArgumentCount(); i++) {
        useConstant(dynamic.getBootstrapMethodArgument(i));
      }
    }
  }

  private final class Body extends MethodVisitor {

    Body() {
      super(API);
    }

    @Override
    public void visitLineNumber(int number, Label start) {
      line = number;
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      use(owner, name, descriptor);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
      use(owner, name, "");
    }

    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle bootstrap, Object... constants) {
      useConstant(bootstrap);
      for (Object constant : constants) {
        useConstant(constant);
      }
    }

    @Override
    public void visitLdcInsn(Object constant) {
      useConstant(constant);
      if (constant instanceof Type named && named.getSort() == Type.OBJECT) {
        use(named.getInternalName(), "", "");
      }
    }
  }
}
