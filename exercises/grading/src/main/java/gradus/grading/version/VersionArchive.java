package gradus.grading.version;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * An archive of a step's versions, which is handed out where the course keeps the solutions.
 *
 * @param file of the archive
 */
record VersionArchive(Path file) {

  /** The same versions make the same bytes, whenever they are packed. */
  private static final FileTime ALWAYS = FileTime.fromMillis(1_577_880_000_000L);

  void pack(Path folder) throws IOException {
    try (ZipOutputStream archive = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Path path : VersionFiles.files(folder)) {
        ZipEntry entry = new ZipEntry(folder.relativize(path).toString().replace('\\', '/'));
        entry.setLastModifiedTime(ALWAYS);
        archive.putNextEntry(entry);
        archive.write(Files.readAllBytes(path));
        archive.closeEntry();
      }
    }
  }

  void unpack(Path folder) throws IOException {
    try (ZipInputStream archive = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
        Path path = folder.resolve(entry.getName()).normalize();
        if (!path.startsWith(folder)) {
          throw new IOException(file + " has an entry outside of its folder");
        }
        Files.createDirectories(path.getParent());
        Files.write(path, archive.readAllBytes());
      }
    }
  }
}
