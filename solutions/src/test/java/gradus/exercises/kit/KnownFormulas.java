package gradus.exercises.kit;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The right formulas of all steps, near which mistakes are searched, with their names. */
public final class KnownFormulas {

  /** By identity: two questions may have the same formula. */
  private final IdentityHashMap<gradus.nn.mistake.Reference, String> names =
      new IdentityHashMap<>();

  /**
   * Collects them from the classes of the properties.
   *
   * @param classes the loader that grades: another one's would be others
   * @throws IOException if the classes cannot be listed
   * @throws ReflectiveOperationException if a class of formulas cannot be read
   */
  public KnownFormulas(ClassLoader classes) throws IOException, ReflectiveOperationException {
    for (Path file : files()) {
      String name = Reference.PROPERTIES.relativize(file).toString().replace(".class", "");
      for (Field field : classes.loadClass(name.replace('/', '.')).getDeclaredFields()) {
        collect(field);
      }
    }
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(Reference.PROPERTIES.resolve("gradus/exercises"))) {
      return files
          .filter(file -> file.toString().matches(".*/step\\d+/\\w*(Formulas|Mistakes)\\.class"))
          .toList();
    }
  }

  private void collect(Field field) throws IllegalAccessException {
    if (!Modifier.isStatic(field.getModifiers())) {
      return;
    }
    field.setAccessible(true);
    Object value = field.get(null);
    List<?> values = value instanceof List<?> list ? list : List.of(value);
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) instanceof gradus.nn.mistake.Reference reference) {
        String place = field.getDeclaringClass().getSimpleName() + "." + field.getName();
        names.put(reference, values.size() == 1 ? place : place + "[" + i + "]");
      }
    }
  }

  /** The name of a reference; null if no step has it. */
  String name(gradus.nn.mistake.Reference reference) {
    return names.get(reference);
  }

  /**
   * The references themselves.
   *
   * @return all of them, in no order
   */
  public Set<gradus.nn.mistake.Reference> references() {
    return names.keySet();
  }

  /** The names of all. */
  List<String> all() {
    return names.values().stream().sorted().toList();
  }
}
