package gradus.cli.intake;

import gradus.cli.failure.UserMistake;
import gradus.cli.intake.Entry.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Lists what lies in a folder; of what lies at its top, with as many files as a submission may
 * have. Links are not followed: they lead to files of others, or back.
 */
final class FolderEntries extends SimpleFileVisitor<Path> {

  /** Folders of which nothing is ever a student's source. */
  private static final Set<String> SKIPPED = Set.of("node_modules", "target", "__MACOSX");

  private final Path root;
  private final Limits limits;
  private final List<Entry> entries = new ArrayList<>();

  /** What lies at the top of the folder is walked through one after the other. */
  private String top = "";

  private int beginOfTop;
  private boolean isCrowded;

  private FolderEntries(Path root, Limits limits) {
    this.root = root;
    this.limits = limits;
  }

  /** All entries of a folder, by their paths. */
  static List<Entry> of(Path folder, Limits limits) {
    FolderEntries found = new FolderEntries(folder, limits);
    try {
      Files.walkFileTree(folder, found);
    } catch (IOException unreadable) {
      throw new UserMistake(
          "%s cannot be read (%s).".formatted(folder, unreadable.getMessage()), unreadable);
    }
    found.entries.sort(Comparator.comparing(Entry::path));
    return found.entries;
  }

  /** A file that was named by itself. */
  static Entry file(Path file) {
    return new Entry(file.getFileName().toString(), Kind.FILE, -1, most -> read(file, most));
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    if (folder.equals(root)) {
      return FileVisitResult.CONTINUE;
    }
    String name = folder.getFileName().toString();
    if (name.equals(".git") || isBareClone(folder)) {
      add(folder, Kind.CLONE, new GitFolder(folder));
      return FileVisitResult.SKIP_SUBTREE;
    }
    add(folder, Kind.FOLDER, Entry.Content.NONE);
    return isCrowded || SKIPPED.contains(name)
        ? FileVisitResult.SKIP_SUBTREE
        : FileVisitResult.CONTINUE;
  }

  private static boolean isBareClone(Path folder) {
    return Files.isRegularFile(folder.resolve("HEAD"))
        && Files.isDirectory(folder.resolve("objects"))
        && Files.isDirectory(folder.resolve("refs"));
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    add(file, kind(file, attributes), most -> read(file, most));
    return isCrowded ? FileVisitResult.SKIP_SIBLINGS : FileVisitResult.CONTINUE;
  }

  private static Kind kind(Path file, BasicFileAttributes attributes) {
    if (attributes.isSymbolicLink()) {
      return Kind.LINK;
    }
    if (!attributes.isRegularFile()) {
      return Kind.OTHER;
    }
    return Files.isReadable(file) ? Kind.FILE : Kind.UNREADABLE;
  }

  private static byte[] read(Path file, long most) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      return stream.readNBytes(Math.toIntExact(most));
    }
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
    add(file, Kind.UNREADABLE, Entry.Content.NONE);
    return FileVisitResult.CONTINUE;
  }

  private void add(Path path, Kind kind, Entry.Content content) {
    beginTop(path);
    if (isCrowded) {
      return;
    }
    if (entries.size() - beginOfTop == limits.entries()) {
      // Of a class the others have no fault in it.
      entries.subList(beginOfTop, entries.size()).clear();
      entries.add(Entry.without(composed(top + "/."), Kind.CROWDED));
      isCrowded = true;
      return;
    }
    entries.add(new Entry(composed(root.relativize(path).toString()), kind, -1, content));
  }

  private void beginTop(Path path) {
    String first = root.relativize(path).getName(0).toString();
    if (!first.equals(top)) {
      top = first;
      beginOfTop = entries.size();
      isCrowded = false;
    }
  }

  /** macOS takes letters apart from their marks. */
  private static String composed(String names) {
    return Normalizer.normalize(names.replace('\\', '/'), Normalizer.Form.NFC);
  }
}
