package gradus.grading.allowlist;

import gradus.grading.allowlist.Use.Kind;
import gradus.grading.curriculum.KitPaths;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/**
 * Reads what a constructor or a static initialiser uses, and for which field. That is known only
 * where its code is a row of assignments that share nothing: what such a field holds concerns those
 * who read it. All else concerns whoever uses the class.
 */
final class PreparationUses extends MethodUses {

  private static final Set<Integer> COPIES =
      Set.of(Opcodes.DUP, Opcodes.DUP_X1, Opcodes.DUP2, Opcodes.DUP2_X1, Opcodes.POP);

  /** Code of a student's own may keep what it is given, wherever it likes. */
  private static final String STUDENTS = KitPaths.PACKAGE.replace('.', '/');

  private final String parent;
  private final List<Use> shared = new ArrayList<>();
  private final Map<String, List<Use>> byField = new LinkedHashMap<>();
  private int first;
  private boolean isPlain = true;

  /**
   * A reader.
   *
   * @param method without its uses
   * @param parent of its class
   * @param result takes the method's parts
   */
  PreparationUses(Unit method, String parent, Consumer<Unit> result) {
    super(method, result);
    this.parent = parent;
  }

  @Override
  public void visitInsn(int opcode) {
    super.visitInsn(opcode);
    isPlain &= opcode != Opcodes.POP && opcode != Opcodes.POP2;
  }

  @Override
  public void visitVarInsn(int opcode, int variable) {
    super.visitVarInsn(opcode, variable);
    isPlain &= opcode < Opcodes.ISTORE;
  }

  @Override
  public void visitJumpInsn(int opcode, Label label) {
    super.visitJumpInsn(opcode, label);
    isPlain = false;
  }

  @Override
  public void visitTryCatchBlock(Label start, Label end, Label handler, String exception) {
    isPlain = false;
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
    boolean isConstructor = name.equals(Unit.CONSTRUCTOR);
    boolean isOfParent = isConstructor && owner.equals(parent) && byField.isEmpty();
    if (isOfParent && method().name().equals(Unit.CONSTRUCTOR)) {
      shared.addAll(takePart());
    } else {
      isPlain &= !owner.startsWith(STUDENTS);
      isPlain &= isConstructor || !descriptor.endsWith(")V");
    }
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    boolean isCopied = COPIES.contains(last());
    super.visitFieldInsn(opcode, owner, name, descriptor);
    Use field = uses().get(uses().size() - 1);
    boolean isOwn = owner.equals(method().type());
    if (field.kind() == Kind.WRITE) {
      isPlain &= isOwn && !isCopied;
      byField.computeIfAbsent(name, none -> new ArrayList<>()).addAll(takePart());
    } else {
      isPlain &= !(isOwn && field.takesAnObject());
    }
  }

  /** What was used since the last assignment. */
  private List<Use> takePart() {
    List<Use> part = List.copyOf(uses().subList(first, uses().size()));
    first = uses().size();
    return part;
  }

  @Override
  public void visitEnd() {
    if (!isPlain) {
      super.visitEnd();
      return;
    }
    shared.addAll(takePart());
    emit("", shared);
    byField.forEach(this::emit);
  }
}
