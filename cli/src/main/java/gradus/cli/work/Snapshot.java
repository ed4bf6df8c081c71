package gradus.cli.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The state of the student's files at one moment. Comparing two snapshots finds a change whether an
 * editor writes, renames, or deletes and creates again.
 *
 * @param root the folder of all of them
 * @param files size and time of each
 * @param folders the root and those below it
 */
public record Snapshot(Path root, Map<Path, String> files, Set<Path> folders) {

  private static final int DEPTH = 2;

  /** Takes a snapshot. Files that disappear meanwhile are left out. */
  public static Snapshot of(Path root) {
    Snapshot snapshot = new Snapshot(root, new HashMap<>(), new HashSet<>());
    try {
      Files.walkFileTree(root, Set.of(), DEPTH, snapshot.new Visitor());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return snapshot;
  }

  /** The names of the folders in which a file has changed. */
  public Set<String> changedSince(Snapshot earlier) {
    Set<Path> all = new HashSet<>(files.keySet());
    all.addAll(earlier.files.keySet());
    Set<String> changed = new TreeSet<>();
    all.stream()
        .filter(file -> !Objects.equals(files.get(file), earlier.files.get(file)))
        .forEach(file -> changed.add(root.relativize(file.getParent()).toString()));
    return changed;
  }

  private final class Visitor extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      folders.add(folder);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes ofLink) {
      if (file.toString().endsWith(".java")) {
        add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    /** A link counts for the file that it leads to; one that leads nowhere is no file. */
    private void add(Path file) {
      try {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (attributes.isRegularFile()) {
          files.put(file, attributes.size() + " " + attributes.lastModifiedTime());
        }
      } catch (IOException gone) {
        // As if it had gone before the snapshot.
      }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException gone) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException gone) {
      return FileVisitResult.CONTINUE;
    }
  }
}
