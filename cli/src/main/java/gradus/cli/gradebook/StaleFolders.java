package gradus.cli.gradebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradus.cli.failure.UserMistake;
import gradus.cli.file.Folders;
import gradus.grading.report.GradeFile;
import gradus.grading.text.VisibleText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Folders of an earlier export whose students are no longer in the results, or have another folder
 * now. Sent to the class as they are, they would say what is no longer true.
 *
 * @param students the folder that they are in
 */
record StaleFolders(Path students) {

  /** All that an export writes into a student's folder. */
  private static final Set<String> OWN =
      Set.of(
          "feedback.md",
          "feedback.html",
          "grade.json",
          "gradescope/results.json",
          "prairielearn/results.json",
          StudentFiles.CLASSROOM50);

  /** Removes those that an export has made; says which, and which have more in them. */
  List<String> removeAllBut(Set<String> current) {
    Set<String> names = current.stream().map(StaleFolders::key).collect(Collectors.toSet());
    List<String> removed = new ArrayList<>();
    List<String> left = new ArrayList<>();
    try (Stream<Path> folders = Files.list(students)) {
      for (Path folder : folders.sorted().toList()) {
        String name = folder.getFileName().toString();
        if (!names.contains(key(name)) && isExported(folder)) {
          if (holdsOnlyOwn(folder)) {
            Folders.delete(folder);
            removed.add(VisibleText.of(name));
          } else {
            left.add(VisibleText.of(name));
          }
        }
      }
    } catch (IOException failure) {
      throw new UserMistake("%s cannot be tidied.".formatted(students), failure);
    }
    return sentences(removed, left);
  }

  private static List<String> sentences(List<String> removed, List<String> left) {
    List<String> sentences = new ArrayList<>();
    if (!removed.isEmpty()) {
      sentences.add(
          "No longer in the results: %s; their folders were removed."
              .formatted(String.join(", ", removed)));
    }
    if (!left.isEmpty()) {
      sentences.add(
          "No longer in the results: %s; their folders hold more than an export writes, and stay."
              .formatted(String.join(", ", left)));
    }
    return sentences;
  }

  /** The same for names that are one folder on some file system. */
  private static String key(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  private static boolean isExported(Path folder) {
    Path file = folder.resolve("grade.json");
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) || !Files.isRegularFile(file)) {
      return false;
    }
    try {
      JsonNode grade = new ObjectMapper().readTree(Files.readAllBytes(file));
      return grade.path("format").asText().equals(GradeFile.FORMAT)
          && grade.path("writer").asText().equals("class");
    } catch (IOException notOurs) {
      return false;
    }
  }

  private static boolean holdsOnlyOwn(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .allMatch(OWN::contains);
    }
  }
}
