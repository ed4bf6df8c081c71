package gradus.cli.overview;

import gradus.cli.marks.GradedSubmission;
import gradus.cli.similarity.HandedIn;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.file.PlainFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the files of submissions again. */
final class SubmissionFiles {

  private static final int DEEPEST = 12;

  private static final Set<String> FOLDERS = Curriculum.folders().collect(Collectors.toSet());

  private SubmissionFiles() {}

  /** The files of a submission; empty if they are not where they came from. */
  static Optional<HandedIn> of(GradedSubmission submission) {
    try {
      Path origin = Path.of(submission.origin());
      return Files.isDirectory(origin) ? Optional.of(read(origin)) : Optional.empty();
    } catch (InvalidPathException | IOException | UncheckedIOException gone) {
      return Optional.empty();
    }
  }

  private static HandedIn read(Path origin) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(origin, DEEPEST)) {
      for (Path file : all.filter(SubmissionFiles::isOfStep).sorted().toList()) {
        Path name = file.subpath(file.getNameCount() - 2, file.getNameCount());
        files.putIfAbsent(name.toString().replace('\\', '/'), PlainFile.read(file));
      }
    }
    return new HandedIn(files);
  }

  private static boolean isOfStep(Path file) {
    return file.toString().endsWith(".java")
        && Files.isRegularFile(file)
        && FOLDERS.contains(String.valueOf(file.getParent().getFileName()));
  }
}
