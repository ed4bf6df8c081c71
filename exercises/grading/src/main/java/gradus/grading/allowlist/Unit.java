package gradus.grading.allowlist;

import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;

/**
 * A piece of a student's code that is judged as one: a method, the header of a class, or what a
 * constructor or a static initialiser does for one field.
 *
 * @param type the class that it is in
 * @param name of the method
 * @param descriptor its parameters and result
 * @param access its modifiers
 * @param field that it fills; empty for a whole method
 * @param uses in their order
 */
record Unit(String type, String name, String descriptor, int access, String field, List<Use> uses) {

  static final String CONSTRUCTOR = "<init>";
  static final String STATIC_INITIALISER = "<clinit>";

  /** The name of the unit that holds what the class itself uses: its supertypes. */
  private static final String HEADER = "<class>";

  private static final Set<String> UNGUARDED =
      Set.of("finalize()V", "getStackTrace()[Ljava/lang/StackTraceElement;");

  static Unit header(String type, List<Use> uses) {
    return new Unit(type, HEADER, "", 0, "", uses);
  }

  /** A part of it, or all of it, with what that uses. */
  Unit with(String field, List<Use> uses) {
    return new Unit(type, name, descriptor, access, field, uses);
  }

  boolean isHeader() {
    return name.equals(HEADER);
  }

  /** Whether it is a method, as a call finds it. */
  boolean isMethod() {
    return field.isEmpty();
  }

  boolean isNative() {
    return (access & Opcodes.ACC_NATIVE) != 0;
  }

  /** Whether a call of another type's method may end here. */
  boolean isVirtual() {
    boolean isBound = (access & (Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE)) != 0;
    return isMethod() && !isBound && !name.startsWith("<");
  }

  /** Whether it runs before any method of its class does. */
  boolean isPreparation() {
    return Set.of(HEADER, CONSTRUCTOR, STATIC_INITIALISER).contains(name);
  }

  /** Whether Java, or whoever reports a failure, would call it when nobody is on guard. */
  boolean isCalledUnguarded() {
    return UNGUARDED.contains(signature());
  }

  /** The method's name in its class. */
  String signature() {
    return name + descriptor;
  }

  /** Two are the same only if they stand in the same place, whatever they use. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Unit unit && key().equals(unit.key());
  }

  @Override
  public int hashCode() {
    return key().hashCode();
  }

  private List<String> key() {
    return List.of(type, name, descriptor, field);
  }
}
