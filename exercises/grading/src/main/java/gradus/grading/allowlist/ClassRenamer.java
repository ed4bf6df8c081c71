package gradus.grading.allowlist;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.SimpleRemapper;

/** Gives classes other names, in their own files and wherever others name them. */
final class ClassRenamer {

  private static final String ENDING = "__yours";

  private final Map<String, String> names = new HashMap<>();

  /**
   * A renamer.
   *
   * @param classes whose names are taken, as class files write them; the nested ones with those
   *     that they are in
   */
  ClassRenamer(Set<String> classes) {
    classes.forEach(name -> names.put(name, renamed(name)));
  }

  /** The ending belongs to the outermost class: what it encloses keeps its own name. */
  private static String renamed(String name) {
    int nested = name.indexOf('$', name.lastIndexOf('/') + 2);
    return nested < 0 ? name + ENDING : name.substring(0, nested) + ENDING + name.substring(nested);
  }

  Map<String, byte[]> rename(Map<String, byte[]> files) {
    if (names.isEmpty()) {
      return files;
    }
    Map<String, byte[]> renamed = new TreeMap<>();
    files.forEach((name, file) -> renamed.put(names.getOrDefault(name, name), rename(file)));
    return renamed;
  }

  private byte[] rename(byte[] file) {
    ClassReader reader = new ClassReader(file);
    ClassWriter writer = new ClassWriter(0);
    reader.accept(new ClassRemapper(writer, new SimpleRemapper(Opcodes.ASM9, names)), 0);
    return writer.toByteArray();
  }
}
