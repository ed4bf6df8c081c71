package gradus.exercises.kit;

import gradus.grading.curriculum.StubMaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes {@code exercises/src/main} from {@code solutions/src/main}: the body of every method that
 * is {@code @Graded} becomes the one line that throws, everything else stays as it is, byte for
 * byte.
 *
 * <p>From the kit's top folder:
 *
 * <pre>{@code
 * mvn -q test-compile -pl solutions
 * java -cp "solutions/target/test-classes:$(cat solutions/target/classpath)" \
 *     gradus.exercises.kit.StubGenerator
 * }</pre>
 *
 * <p>Everything that was written in {@code exercises/src/main} is lost. With {@code --check}
 * nothing is written. Either way, the files that still differ are listed, and the exit status is 1
 * if there are any. A file that the solutions do not have is listed, never deleted.
 */
public final class StubGenerator {

  private final Path solutions;
  private final Path exercises;

  StubGenerator(Path solutions, Path exercises) {
    this.solutions = solutions;
    this.exercises = exercises;
  }

  /**
   * Writes the stubs, or checks them.
   *
   * @param args nothing, or {@code --check}
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    StubGenerator generator =
        new StubGenerator(Path.of("solutions/src/main"), Path.of("exercises/src/main"));
    if (!List.of(args).contains("--check")) {
      generator.write();
    }
    List<Path> different = generator.differences();
    different.forEach(file -> System.out.println("differs: " + file));
    System.exit(different.isEmpty() ? 0 : 1);
  }

  /** The files that differ from the stubs, or that only one side has. */
  List<Path> differences() throws IOException {
    List<Path> different = new ArrayList<>();
    for (Path file : files(solutions)) {
      Path stub = exercises.resolve(file);
      if (!Files.exists(stub) || !Files.readString(stub).equals(stub(file))) {
        different.add(file);
      }
    }
    for (Path file : files(exercises)) {
      if (!Files.exists(solutions.resolve(file))) {
        different.add(file);
      }
    }
    return different;
  }

  private void write() throws IOException {
    for (Path file : files(solutions)) {
      Path stub = exercises.resolve(file);
      Files.createDirectories(stub.getParent());
      Files.writeString(stub, stub(file));
    }
  }

  private String stub(Path file) throws IOException {
    String source = Files.readString(solutions.resolve(file));
    return file.toString().endsWith(".java") ? StubMaker.of(source) : source;
  }

  private static List<Path> files(Path root) throws IOException {
    return Folders.files(root).stream().map(root::relativize).toList();
  }
}
