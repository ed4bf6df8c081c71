package gradus.grading.kept;

import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.KitPaths;
import gradus.grading.file.PlainFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells by their contents whether the files that an exercise is graded with are still the same: its
 * own and the helpers beside it, and for the finale all files of its parts. Dates would not do: a
 * copy or a checkout changes them, and an unpacked file may be older than the one in its place.
 */
public final class SourceStamp {

  private SourceStamp() {}

  /**
   * The stamp of an exercise's files as they are now.
   *
   * @param paths of the kit
   * @param exercise the exercise
   * @return another one where a name or a byte is another
   */
  public static String of(KitPaths paths, Exercise exercise) {
    MessageDigest digest = sha256();
    files(paths, exercise).forEach(file -> add(file, digest));
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * The files that the stamp is made of.
   *
   * @param paths of the kit
   * @param exercise the exercise
   * @return its own first where it is one file, whether it is there or not
   */
  static List<Path> files(KitPaths paths, Exercise exercise) {
    if (exercise.isFinale()) {
      return Curriculum.foldersRunBy(exercise.folder())
          .flatMap(folder -> javaFiles(paths.sources().resolve(folder)))
          .toList();
    }
    Path own = paths.source(exercise);
    List<Path> neighbours =
        Curriculum.stepOf(exercise).exercises().stream().map(paths::source).toList();
    Stream<Path> helpers =
        javaFiles(own.getParent()).filter(file -> !neighbours.contains(file.toAbsolutePath()));
    return Stream.concat(Stream.of(own), helpers).toList();
  }

  private static Stream<Path> javaFiles(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
    } catch (IOException none) {
      return Stream.empty();
    }
  }

  private static void add(Path file, MessageDigest digest) {
    digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
    try {
      byte[] content = PlainFile.read(file);
      digest.update((" " + content.length + "\n").getBytes(StandardCharsets.UTF_8));
      digest.update(content);
    } catch (IOException gone) {
      digest.update(" gone\n".getBytes(StandardCharsets.UTF_8));
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException("every JDK has SHA-256", never);
    }
  }
}
