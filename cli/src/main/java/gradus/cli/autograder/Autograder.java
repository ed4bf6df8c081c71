package gradus.cli.autograder;

import gradus.cli.failure.UserMistake;
import gradus.cli.file.OutputFile;
import gradus.cli.kit.KitFolder;
import gradus.grading.curriculum.Curriculum;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * A grader for a platform: the kit in a folder {@code kit}, a script that grades one submission
 * with it, and what the platform starts.
 */
public final class Autograder {

  private static final int RUNNABLE = 0100755;
  private static final int PLAIN = 0100644;

  /**
   * The first moment that a ZIP file can name in every zone, so that equal kits make equal files.
   */
  private static final long NO_TIME = 315_619_200_000L;

  private final Map<String, byte[]> files = new TreeMap<>();
  private final Set<String> runnable = Set.of("setup.sh", "run_autograder", "grade.sh");

  private Autograder(KitFolder kit, Optional<Path> course, Optional<Path> key) {
    KitBundle.of(kit).forEach((path, bytes) -> files.put("kit/" + path, bytes));
    course.ifPresent(file -> put("course.yaml", file));
    key.ifPresent(file -> put("secret.key", file));
    put("grade.sh");
  }

  /**
   * Writes Gradescope's ZIP file.
   *
   * @param kit the instructor's
   * @param course its {@code course.yaml}, if there is one
   * @param key the file of the secret seeds, if there is one
   * @param file to write
   */
  public static void writeGradescope(
      KitFolder kit, Optional<Path> course, Optional<Path> key, Path file) {
    Autograder grader = new Autograder(kit, course, key);
    grader.put("setup.sh");
    grader.put("run_autograder");
    new OutputFile(file).write(grader.zip());
  }

  /**
   * Writes Artemis' repositories.
   *
   * @param kit the instructor's
   * @param course its {@code course.yaml}, if there is one
   * @param key the file of the secret seeds, if there is one
   * @param folder to write them into
   */
  public static void writeArtemis(
      KitFolder kit, Optional<Path> course, Optional<Path> key, Path folder) {
    Autograder grader = new Autograder(kit, course, key);
    grader.files.put("pom.xml", resource("artemis-pom.xml"));
    grader.writeInto(folder.resolve("tests"));
    write(folder.resolve("README.md"), resource("artemis.md"));
    solutions(kit).forEach((path, bytes) -> write(folder.resolve("solution").resolve(path), bytes));
  }

  /** The kit's solutions where students write. */
  private static SortedMap<String, byte[]> solutions(KitFolder kit) {
    SortedMap<String, byte[]> solutions = new TreeMap<>();
    kit.files(Curriculum.exercises().toList()).stream()
        .filter(file -> Files.exists(kit.solution(file)))
        .forEach(
            file ->
                solutions.put(
                    kit.shown(file),
                    kit.read(kit.solution(file)).getBytes(StandardCharsets.UTF_8)));
    return solutions;
  }

  private void put(String resource) {
    files.put(resource, resource(resource));
  }

  private void put(String name, Path file) {
    try {
      files.put(name, Files.readAllBytes(file));
    } catch (IOException failure) {
      throw new UserMistake("%s cannot be read.".formatted(file), failure);
    }
  }

  private static byte[] resource(String name) {
    try (InputStream file = Autograder.class.getResourceAsStream(name)) {
      return file.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private byte[] zip() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipArchiveEntry entry = new ZipArchiveEntry(file.getKey());
        entry.setTime(NO_TIME);
        entry.setUnixMode(runnable.contains(file.getKey()) ? RUNNABLE : PLAIN);
        zip.putArchiveEntry(entry);
        zip.write(file.getValue());
        zip.closeArchiveEntry();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return bytes.toByteArray();
  }

  private void writeInto(Path folder) {
    files.forEach(
        (path, bytes) -> {
          Path file = folder.resolve(path);
          write(file, bytes);
          if (runnable.contains(path)) {
            // Where a file system knows no such right, none is needed.
            file.toFile().setExecutable(true);
          }
        });
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
    } catch (IOException failure) {
      throw new UserMistake("%s cannot be made.".formatted(file.getParent()), failure);
    }
    new OutputFile(file).write(bytes);
  }
}
