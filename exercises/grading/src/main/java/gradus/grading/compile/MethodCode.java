package gradus.grading.compile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The code of a class, method by method and without its line numbers: what tells whether a method
 * does something else than before, wherever in its file it stands now.
 */
public final class MethodCode {

  private final Map<String, String> code = new TreeMap<>();

  /** The lambdas and method references of each method, by their names in the class file. */
  private final Map<String, List<String>> references = new TreeMap<>();

  private MethodCode() {}

  /**
   * The code of all methods of a class.
   *
   * @param classFile the class
   * @return by the methods' names; methods of one name are taken together, and so is a method with
   *     the lambdas in it
   */
  public static Map<String, String> of(byte[] classFile) {
    MethodCode methods = new MethodCode();
    new ClassReader(classFile)
        .accept(methods.new Reader(), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    Map<String, String> whole = new TreeMap<>();
    methods.code.keySet().forEach(name -> whole.put(name, methods.whole(name, new HashSet<>())));
    return whole;
  }

  private String whole(String name, Set<String> seen) {
    if (!seen.add(name)) {
      return "";
    }
    StringBuilder text = new StringBuilder(code.getOrDefault(name, ""));
    references.getOrDefault(name, List.of()).forEach(one -> text.append(whole(one, seen)));
    return text.toString();
  }

  /** Reads one method after another. */
  private final class Reader extends ClassVisitor {

    Reader() {
      super(Opcodes.ASM9);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      // A class of its own, so that its constants are numbered as if the others were not there.
      ClassWriter alone = new ClassWriter(0);
      alone.visit(Opcodes.V17, 0, "Alone", null, "java/lang/Object", null);
      MethodVisitor writer = alone.visitMethod(access, name, descriptor, signature, exceptions);
      return new MethodVisitor(Opcodes.ASM9, writer) {
        @Override
        public void visitInvokeDynamicInsn(
            String called, String type, Handle bootstrap, Object... arguments) {
          super.visitInvokeDynamicInsn(called, type, bootstrap, arguments);
          for (Object argument : arguments) {
            if (argument instanceof Handle handle) {
              references.computeIfAbsent(name, none -> new ArrayList<>()).add(handle.getName());
            }
          }
        }

        @Override
        public void visitEnd() {
          super.visitEnd();
          code.merge(name, HexFormat.of().formatHex(alone.toByteArray()), String::concat);
        }
      };
    }
  }
}
