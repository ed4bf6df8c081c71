package gradus.exercises.hunt;

import gradus.exercises.kit.Folders;
import gradus.exercises.kit.MemoryCompiler;
import gradus.exercises.kit.Reference;
import gradus.grading.allowlist.StudentClassLoader;
import gradus.grading.bank.Change;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The solutions' classes, loaded anew, with a mistake in one of them or without. */
final class Exercises implements AutoCloseable {

  private final StudentClassLoader loader;
  private final Path folder;
  private final Map<String, Method> methods = new HashMap<>();

  private Exercises(Path folder) {
    this.folder = folder;
    this.loader = new StudentClassLoader(Reference.foldersBehind(folder), false);
  }

  static Exercises right() throws IOException {
    return new Exercises(Files.createTempDirectory("gradus"));
  }

  static Exercises with(Change change, MemoryCompiler compiler) throws IOException {
    Path folder = Files.createTempDirectory("gradus");
    compiler.compile(Map.of(change.path(), change.applyTo(Reference.SOURCES)), folder);
    return new Exercises(folder);
  }

  /** A new object of a class such as {@code step07/DenseLayer}. */
  Object make(String file, Object... arguments) {
    try {
      for (Constructor<?> constructor : type(file).getConstructors()) {
        if (fit(constructor.getParameterTypes(), arguments)) {
          return constructor.newInstance(arguments);
        }
      }
    } catch (ReflectiveOperationException failure) {
      throw failed(failure);
    }
    throw new IllegalArgumentException("no such constructor: " + file);
  }

  private static boolean fit(Class<?>[] types, Object... arguments) {
    return types.length == arguments.length
        && Stream.iterate(0, i -> i < types.length, i -> i + 1)
            .allMatch(i -> types[i].isPrimitive() || types[i].isInstance(arguments[i]));
  }

  Object callStatic(String file, String name, Object... arguments) {
    return call(type(file), null, name, arguments);
  }

  Object call(Object target, String name, Object... arguments) {
    return call(target.getClass(), target, name, arguments);
  }

  private Object call(Class<?> type, Object target, String name, Object... arguments) {
    Method method =
        methods.computeIfAbsent(
            type.getName() + "." + name,
            none ->
                Stream.of(type.getMethods())
                    .filter(found -> found.getName().equals(name))
                    .findFirst()
                    .orElseThrow());
    try {
      return method.invoke(target, arguments);
    } catch (ReflectiveOperationException failure) {
      throw failed(failure);
    }
  }

  private static IllegalStateException failed(ReflectiveOperationException failure) {
    boolean isOwn = failure instanceof InvocationTargetException;
    return new IllegalStateException(isOwn ? failure.getCause() : failure);
  }

  private Class<?> type(String file) {
    try {
      return Class.forName("gradus.exercises." + file.replace('/', '.'), true, loader);
    } catch (ClassNotFoundException failure) {
      throw new IllegalArgumentException(failure);
    }
  }

  @Override
  public void close() {
    loader.close();
    try {
      Folders.delete(folder);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
