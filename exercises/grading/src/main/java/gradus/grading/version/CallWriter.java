package gradus.grading.version;

import gradus.grading.curriculum.Exercise;
import gradus.grading.expect.Calls;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.AdviceAdapter;
import org.objectweb.asm.commons.Method;

/** Writes into a class that its graded methods tell {@link Calls} when they are called. */
final class CallWriter extends ClassVisitor {

  private static final Type CALLS = Type.getType(Calls.class);
  private static final Method ENTERED = Method.getMethod("void entered(String, String, Object[])");

  private final Map<String, Exercise> exercises;
  private final Map<String, Map<Integer, String>> names;

  private CallWriter(
      ClassVisitor next, Map<String, Exercise> exercises, Map<String, Map<Integer, String>> names) {
    super(Opcodes.ASM9, next);
    this.exercises = exercises;
    this.names = names;
  }

  /**
   * The class with the calls in it.
   *
   * @param classFile as it was compiled
   * @param exercises those of its step
   */
  static byte[] write(byte[] classFile, List<Exercise> exercises) {
    ClassReader reader = new ClassReader(classFile);
    String type = reader.getClassName().substring(reader.getClassName().lastIndexOf('/') + 1);
    Map<String, Exercise> ofThis = new HashMap<>();
    exercises.stream()
        .filter(exercise -> exercise.file().equals(type))
        .forEach(exercise -> ofThis.put(exercise.name(), exercise));
    if (ofThis.isEmpty()) {
      return classFile;
    }
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(
        new CallWriter(writer, ofThis, VariableNames.of(reader)), ClassReader.EXPAND_FRAMES);
    return writer.toByteArray();
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
    boolean isWritten = (access & (Opcodes.ACC_BRIDGE | Opcodes.ACC_ABSTRACT)) == 0;
    return isWritten && exercises.containsKey(name)
        ? new Entry(next, access, name, descriptor)
        : next;
  }

  /** Writes the call where a method begins. */
  private final class Entry extends AdviceAdapter {

    private final String id;
    private final String arguments;

    Entry(MethodVisitor next, int access, String name, String descriptor) {
      super(Opcodes.ASM9, next, access, name, descriptor);
      this.id = exercises.get(name).id();
      this.arguments = arguments(access, name, descriptor);
    }

    private String arguments(int access, String name, String descriptor) {
      Map<Integer, String> known = names.getOrDefault(name + descriptor, Map.of());
      StringBuilder list = new StringBuilder();
      int slot = (access & Opcodes.ACC_STATIC) == 0 ? 1 : 0;
      for (Type argument : Type.getArgumentTypes(descriptor)) {
        list.append(list.isEmpty() ? "" : ",").append(known.getOrDefault(slot, "it"));
        slot += argument.getSize();
      }
      return list.toString();
    }

    @Override
    protected void onMethodEnter() {
      push(id);
      push(arguments);
      loadArgArray();
      invokeStatic(CALLS, ENTERED);
    }
  }

  /** The names of local variables, by method and place. */
  private static final class VariableNames extends ClassVisitor {

    private final Map<String, Map<Integer, String>> names = new HashMap<>();

    private VariableNames() {
      super(Opcodes.ASM9);
    }

    static Map<String, Map<Integer, String>> of(ClassReader reader) {
      VariableNames visitor = new VariableNames();
      reader.accept(visitor, ClassReader.SKIP_FRAMES);
      return visitor.names;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      Map<Integer, String> ofMethod = new TreeMap<>();
      names.put(name + descriptor, ofMethod);
      return new MethodVisitor(Opcodes.ASM9) {
        @Override
        public void visitLocalVariable(
            String variable, String type, String generic, Label start, Label end, int slot) {
          // Arguments come first, and keep their places.
          ofMethod.putIfAbsent(slot, variable);
        }
      };
    }
  }
}
