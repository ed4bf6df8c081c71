package gradus.grading.allowlist;

import gradus.grading.allowlist.Use.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Reads what one method uses. */
class MethodUses extends MethodVisitor {

  private static final String ANY_ARRAY = "java/lang/Object";

  /** Stands for an instruction that is not known, because another way leads to the same place. */
  private static final int ANY_INSTRUCTION = -1;

  private final Unit method;
  private final Consumer<Unit> result;
  private final List<Use> uses = new ArrayList<>();
  private final Set<Label> targets = new HashSet<>();
  private int line;
  private int last = ANY_INSTRUCTION;

  /**
   * A reader.
   *
   * @param method without its uses
   * @param result takes the method with them
   */
  MethodUses(Unit method, Consumer<Unit> result) {
    super(Opcodes.ASM9);
    this.method = method;
    this.result = result;
  }

  final Unit method() {
    return method;
  }

  final List<Use> uses() {
    return uses;
  }

  /** The instruction before the one that is being visited. */
  final int last() {
    return last;
  }

  private void use(Kind kind, String owner, String member, String descriptor) {
    uses.add(new Use(kind, owner.startsWith("[") ? ANY_ARRAY : owner, member, descriptor, line));
  }

  private void useConstant(Object constant) {
    if (constant instanceof Handle handle) {
      call(handle.getOwner(), handle.getName(), handle.getDesc(), ANY_INSTRUCTION);
    } else if (constant instanceof ConstantDynamic dynamic) {
      useConstant(dynamic.getBootstrapMethod());
      for (int i = 0; i < dynamic.getBootstrapMethodArgumentCount(); i++) {
        useConstant(dynamic.getBootstrapMethodArgument(i));
      }
    }
  }

  private void call(String owner, String name, String descriptor, int lastInstruction) {
    use(Kind.CALL, owner, Parallel.name(owner, name, descriptor, lastInstruction), descriptor);
  }

  @Override
  public void visitLineNumber(int number, Label start) {
    line = number;
  }

  @Override
  public void visitInsn(int opcode) {
    last = opcode;
  }

  @Override
  public void visitIntInsn(int opcode, int operand) {
    last = opcode;
  }

  @Override
  public void visitVarInsn(int opcode, int variable) {
    last = opcode;
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    last = opcode;
  }

  @Override
  public void visitJumpInsn(int opcode, Label label) {
    last = opcode;
    targets.add(label);
  }

  @Override
  public void visitLabel(Label label) {
    if (targets.contains(label)) {
      last = ANY_INSTRUCTION;
    }
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    call(owner, name, descriptor, last);
    last = opcode;
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    boolean isWrite = opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC;
    use(isWrite ? Kind.WRITE : Kind.READ, owner, name, descriptor);
    last = opcode;
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... constants) {
    last = Opcodes.INVOKEDYNAMIC;
    useConstant(bootstrap);
    for (Object constant : constants) {
      useConstant(constant);
    }
  }

  @Override
  public void visitLdcInsn(Object constant) {
    last = Opcodes.LDC;
    useConstant(constant);
    if (constant instanceof Type named && named.getSort() == Type.OBJECT) {
      use(Kind.TYPE, named.getInternalName(), "", "");
    }
  }

  @Override
  public void visitEnd() {
    result.accept(method.with("", uses));
  }

  /** Hands on a part of the method. */
  final void emit(String field, List<Use> part) {
    result.accept(method.with(field, part));
  }
}
