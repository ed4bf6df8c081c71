package gradus.cli.handout;

import gradus.cli.course.Course;
import gradus.cli.failure.UserMistake;
import gradus.cli.kit.KitFolder;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists the kit's files that are handed out as they are, or with a few words changed. */
final class HandoutFiles {

  /** What belongs to one step: its packages, and in the lessons what begins with its number. */
  private static final Pattern OF_A_STEP =
      Pattern.compile("exercises/(?:src/.*/step(\\d\\d)/.*|lessons/(?:[a-z]+/)?(\\d\\d)[-.].*)");

  private static final Set<String> BUILT = Set.of("target", "bin", "out");

  private final KitFolder kit;
  private final Course course;
  private final Set<Kept> kept;

  HandoutFiles(KitFolder kit, Course course, Set<Kept> kept) {
    this.kit = kit;
    this.course = course;
    this.kept = kept;
  }

  /** The files, each once. */
  List<Path> list() throws IOException {
    List<String> named = Handout.lines("files.txt");
    List<String> withheld =
        named.stream()
            .filter(line -> line.startsWith("- "))
            .map(line -> line.substring(2))
            .toList();
    List<Path> files = new ArrayList<>();
    for (String name : named) {
      if (name.endsWith("/") && !name.startsWith("- ")) {
        files.addAll(below(kit.root().resolve(name)));
      } else if (!name.startsWith("- ")) {
        files.add(there(kit.root().resolve(name)));
      }
    }
    return files.stream()
        .filter(file -> withheld.stream().noneMatch(kit.shown(file)::startsWith))
        .filter(file -> isOfCourse(kit.shown(file)))
        .toList();
  }

  private Path there(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new UserMistake(
          "%s is not there; get the kit again, or that file.".formatted(kit.shown(file)));
    }
    return file;
  }

  /** The files below a folder, without those of editors and builds. */
  private List<Path> below(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new UserMistake(
          "%s is not there; get the kit again, or that folder.".formatted(kit.shown(folder)));
    }
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
            String name = path.getFileName().toString();
            boolean isOther = name.startsWith(".") || BUILT.contains(name);
            boolean isOfKit = path.equals(folder) || !isOther;
            return isOfKit ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
          }

          @Override
          public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
            String name = path.getFileName().toString();
            if (attributes.isRegularFile() && !name.startsWith(".") && !name.endsWith("~")) {
              files.add(path);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    files.sort(null);
    return files;
  }

  private boolean isOfCourse(String name) {
    if (kept.contains(Kept.DERIVATIONS) && name.startsWith("exercises/lessons/derivations/")) {
      return false;
    }
    if (name.startsWith("exercises/src/test/java/gradus/exercises/finale/")) {
      return course.hasFinale();
    }
    Matcher step = OF_A_STEP.matcher(name);
    if (!step.matches()) {
      return true;
    }
    String number = step.group(1) == null ? step.group(2) : step.group(1);
    return course.steps().contains(Integer.valueOf(number));
  }
}
