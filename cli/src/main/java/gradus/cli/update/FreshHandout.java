package gradus.cli.update;

import gradus.cli.failure.UserMistake;
import gradus.cli.file.TemporaryFolder;
import gradus.cli.kit.HandoutStamp;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A newer hand-out: a folder, or a ZIP file that is unpacked into a temporary one.
 *
 * @param root its folder
 * @param unpacked the temporary folder that it is in, which goes when it is closed
 */
record FreshHandout(Path root, Optional<TemporaryFolder> unpacked) implements AutoCloseable {

  /** What belongs to a student's own copy, or is built, is no part of a hand-out. */
  private static final Set<String> SKIPPED = Set.of(".git", ".gradus", "target");

  /** Far more than a kit has. */
  private static final long MOST_BYTES = 500_000_000;

  private static final int MOST_FILES = 50_000;

  /** Opens a hand-out. */
  static FreshHandout open(Path source) {
    if (Files.isDirectory(source)) {
      return new FreshHandout(source, Optional.empty());
    }
    if (!Files.isRegularFile(source)) {
      throw new UserMistake(
          "%s is not there; give the hand-out's folder or its ZIP file.".formatted(source));
    }
    TemporaryFolder folder = folder();
    try {
      unpack(source, folder.path());
      return new FreshHandout(rootIn(folder.path(), source), Optional.of(folder));
    } catch (IOException noZip) {
      folder.close();
      throw new UserMistake(
          "%s is no ZIP file that can be read; give the hand-out's folder or its ZIP file."
              .formatted(source),
          noZip);
    } catch (UserMistake failure) {
      folder.close();
      throw failure;
    }
  }

  private static TemporaryFolder folder() {
    try {
      return TemporaryFolder.make("update");
    } catch (IOException failure) {
      throw new UserMistake(
          "no temporary folder can be made to unpack it in (%s).".formatted(failure.getMessage()),
          failure);
    }
  }

  private static void unpack(Path source, Path folder) throws IOException {
    long bytes = 0;
    int files = 0;
    try (ZipFile zip = ZipFile.builder().setPath(source).get()) {
      for (Enumeration<ZipArchiveEntry> i = zip.getEntries(); i.hasMoreElements(); ) {
        ZipArchiveEntry entry = i.nextElement();
        Path file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder) || entry.isUnixSymlink()) {
          throw new UserMistake(
              "%s has a file that leads out of its folder (%s); get it again."
                  .formatted(source, entry.getName()));
        }
        if (!entry.isDirectory()) {
          Files.createDirectories(file.getParent());
          bytes += copy(zip, entry, file, MOST_BYTES - bytes);
          files++;
        }
        if (bytes >= MOST_BYTES || files >= MOST_FILES) {
          throw new UserMistake("%s is larger than any hand-out; get it again.".formatted(source));
        }
      }
    }
  }

  private static long copy(ZipFile zip, ZipArchiveEntry entry, Path file, long most)
      throws IOException {
    try (InputStream in = zip.getInputStream(entry);
        var out = Files.newOutputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      long bytes = 0;
      for (int n = in.read(buffer); n >= 0 && bytes < most; n = in.read(buffer)) {
        out.write(buffer, 0, n);
        bytes += n;
      }
      return bytes;
    }
  }

  /** The folder with the stamp: the archive's own, or the only one in it. */
  private static Path rootIn(Path folder, Path source) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      List<Path> roots =
          Stream.concat(Stream.of(folder), entries.sorted())
              .filter(path -> Files.exists(path.resolve(HandoutStamp.FILE)))
              .toList();
      if (roots.isEmpty()) {
        throw new UserMistake(
            "%s is no hand-out of a course: it has no %s.".formatted(source, HandoutStamp.FILE));
      }
      return roots.get(0);
    }
  }

  /** The paths of all of its files, from its folder on, with slashes. */
  SortedSet<String> files() {
    return filesBelow(root);
  }

  /** The paths of all files of a kit, from its folder on, with slashes. */
  static SortedSet<String> filesBelow(Path root) {
    SortedSet<String> files = new TreeSet<>();
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              boolean isSkipped =
                  !folder.equals(root) && SKIPPED.contains(folder.getFileName().toString());
              return isSkipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (attributes.isRegularFile()) {
                files.add(root.relativize(file).toString().replace('\\', '/'));
              }
              return FileVisitResult.CONTINUE;
            }
          });
      return files;
    } catch (IOException failure) {
      throw new UserMistake("%s cannot be read.".formatted(root), failure);
    }
  }

  @Override
  public void close() {
    unpacked.ifPresent(TemporaryFolder::close);
  }
}
