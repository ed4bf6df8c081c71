package gradus.grading.allowlist;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Says which types above a type declare a member. It reads class files and loads nothing. It
 * remembers what it has read, so it is for types that do not change: Java's and the kit's.
 */
final class Supertypes {

  private record Header(List<String> parents, Set<String> members) {}

  private static final Header UNKNOWN = new Header(List.of(), Set.of());

  private final Map<String, Header> headers = new HashMap<>();

  /** The type itself and all above it that declare a member of that name. */
  synchronized Collection<String> declarers(String type, String member) {
    Set<String> declarers = new HashSet<>();
    collect(type, member, declarers, new HashSet<>());
    return declarers;
  }

  /** The type itself and all above it. */
  synchronized Set<String> above(String type) {
    Set<String> seen = new HashSet<>();
    collect(type, "", new HashSet<>(), seen);
    return seen;
  }

  private void collect(String type, String member, Set<String> declarers, Set<String> seen) {
    if (!seen.add(type)) {
      return;
    }
    Header header = headers.computeIfAbsent(type, Supertypes::read);
    if (header.members().contains(member)) {
      declarers.add(type);
    }
    header.parents().forEach(parent -> collect(parent, member, declarers, seen));
  }

  private static Header read(String type) {
    try (InputStream file =
        Supertypes.class.getClassLoader().getResourceAsStream(type + ".class")) {
      return file == null ? UNKNOWN : header(new ClassReader(file));
    } catch (IOException unreadable) {
      return UNKNOWN;
    }
  }

  private static Header header(ClassReader reader) {
    List<String> parents = new ArrayList<>(List.of(reader.getInterfaces()));
    if (reader.getSuperName() != null) {
      parents.add(reader.getSuperName());
    }
    return new Header(parents, members(reader));
  }

  private static Set<String> members(ClassReader reader) {
    Set<String> members = new HashSet<>();
    ClassVisitor names =
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public FieldVisitor visitField(
              int access, String name, String descriptor, String signature, Object value) {
            members.add(name);
            return null;
          }

          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] exceptions) {
            members.add(name);
            return null;
          }
        };
    reader.accept(names, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
    return members;
  }
}
