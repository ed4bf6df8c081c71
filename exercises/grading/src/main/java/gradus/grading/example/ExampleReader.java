package gradus.grading.example;

import gradus.grading.expect.ExampleOf;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Finds the examples in a class file, without loading it. */
final class ExampleReader extends ClassVisitor {

  private static final String EXAMPLE_OF = Type.getDescriptor(ExampleOf.class);

  private final List<Example> examples = new ArrayList<>();

  private ExampleReader() {
    super(Opcodes.ASM9);
  }

  /** The examples in the order of their lines. */
  static List<Example> examples(byte[] classFile) {
    ExampleReader reader = new ExampleReader();
    new ClassReader(classFile).accept(reader, ClassReader.SKIP_FRAMES);
    reader.examples.sort(Comparator.comparing(Example::line));
    return reader.examples;
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    return new OneMethod(name);
  }

  private final class OneMethod extends MethodVisitor {

    private final String name;
    private String method = "";
    private int line;

    OneMethod(String name) {
      super(Opcodes.ASM9);
      this.name = name;
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
      return !descriptor.equals(EXAMPLE_OF)
          ? null
          : new AnnotationVisitor(Opcodes.ASM9) {
            @Override
            public void visit(String key, Object value) {
              method = String.valueOf(value);
            }
          };
    }

    @Override
    public void visitLineNumber(int number, Label start) {
      line = line == 0 ? number : line;
    }

    @Override
    public void visitEnd() {
      if (!method.isEmpty()) {
        examples.add(new Example(name, method, line));
      }
    }
  }
}
