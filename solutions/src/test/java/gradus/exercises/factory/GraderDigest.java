package gradus.exercises.factory;

import static java.nio.charset.StandardCharsets.UTF_8;

import gradus.exercises.kit.Folders;
import gradus.exercises.kit.Reference;
import gradus.grading.run.Grader;
import gradus.math.Matrix;
import gradus.nn.Network;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A digest of all that decides a verdict, apart from what is graded: the classes of the properties,
 * of the grader and of the kit that stands behind them. A verdict is that of another grader as soon
 * as one of them has changed.
 */
final class GraderDigest {

  private static final int SIGNS = 16;

  private GraderDigest() {}

  /** The digest of the grader in this JVM. */
  static String ofThis() throws IOException {
    return of(
        Stream.concat(
                properties(Reference.PROPERTIES.resolve("gradus/exercises")).stream(),
                Stream.of(Grader.class, Matrix.class, Network.class).map(GraderDigest::root))
            .toList());
  }

  /** The folders of the steps and of the finale; beside them are tests of the kit's. */
  private static List<Path> properties(Path classes) throws IOException {
    try (Stream<Path> folders = Files.list(classes)) {
      return folders
          .filter(folder -> folder.getFileName().toString().matches("step\\d+|finale"))
          .sorted()
          .toList();
    }
  }

  /** The folder or the archive that a class comes from. */
  private static Path root(Class<?> ofIt) {
    return Path.of(URI.create(ofIt.getProtectionDomain().getCodeSource().getLocation().toString()));
  }

  /** The digest of files, and of all below folders, with their names. */
  static String of(List<Path> roots) throws IOException {
    MessageDigest digest = sha256();
    for (Path root : roots) {
      for (Path file : Folders.files(root)) {
        byte[] content = Files.readAllBytes(file);
        // With its length, so that nothing can pass from one file to the next.
        digest.update("%s %d\n".formatted(root.relativize(file), content.length).getBytes(UTF_8));
        digest.update(content);
      }
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, SIGNS);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }
}
