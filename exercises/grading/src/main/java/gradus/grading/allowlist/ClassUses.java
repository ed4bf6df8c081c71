package gradus.grading.allowlist;

import gradus.grading.allowlist.Use.Kind;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Reads out of a class file what each of its methods uses: types and their members, by line. */
final class ClassUses extends ClassVisitor {

  private final List<Unit> units = new ArrayList<>();
  private String type;
  private String source = "";

  private ClassUses() {
    super(Opcodes.ASM9);
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

  @Override
  public void visit(
      int version, int access, String name, String signature, String parent, String[] interfaces) {
    type = name;
    List<Use> parents = new ArrayList<>();
    parents.add(new Use(Kind.TYPE, parent, "", "", 0));
    for (String one : interfaces) {
      parents.add(new Use(Kind.TYPE, one, "", "", 0));
    }
    units.add(Unit.header(type, parents));
  }

  @Override
  public void visitSource(String file, String debug) {
    source = file == null ? "" : file;
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    String parent = units.get(0).uses().get(0).type();
    Unit method = new Unit(type, name, descriptor, access, "", List.of());
    return method.isPreparation()
        ? new PreparationUses(method, parent, units::add)
        : new MethodUses(method, units::add);
  }
}
