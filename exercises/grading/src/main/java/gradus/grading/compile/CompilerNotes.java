package gradus.grading.compile;

import gradus.grading.allowlist.ClassFolders;
import gradus.grading.curriculum.Exercise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the compiler said of a step, kept beside its classes: those with an error outside their
 * methods throw when they are used, and do not say why.
 */
public final class CompilerNotes {

  private static final String BETWEEN = "\t";

  private CompilerNotes() {}

  /** Keeps messages about a step, the most telling first; none removes those of before. */
  static void keep(Path students, String folder, List<CompilerMessage> messages)
      throws IOException {
    Path notes = notes(students, folder);
    Files.deleteIfExists(notes);
    if (!messages.isEmpty()) {
      Files.createDirectories(students);
      Files.write(notes, messages.stream().map(CompilerNotes::line).toList());
    }
  }

  private static String line(CompilerMessage message) {
    String text = message.text().replaceAll("\\s+", " ");
    return String.join(BETWEEN, message.file().toString(), Integer.toString(message.line()), text);
  }

  /**
   * The first message about an exercise's file; or, where there is none, about its step.
   *
   * @param folders of the classes
   * @param exercise the exercise
   * @return empty if the compiler did not complain, or somebody else has compiled
   */
  public static Optional<CompilerMessage> first(ClassFolders folders, Exercise exercise) {
    List<CompilerMessage> messages =
        folders.students().stream()
            .map(students -> notes(students, exercise.folder()))
            .filter(Files::isRegularFile)
            .flatMap(CompilerNotes::read)
            .toList();
    return messages.stream()
        .filter(message -> message.file().endsWith(Path.of(exercise.source()).getFileName()))
        .findFirst()
        .or(() -> messages.stream().findFirst());
  }

  private static Stream<CompilerMessage> read(Path notes) {
    try {
      return Files.readAllLines(notes).stream().flatMap(line -> message(line).stream());
    } catch (IOException gone) {
      return Stream.empty();
    }
  }

  /** The message in a line; empty if it was not written here. */
  private static Optional<CompilerMessage> message(String line) {
    String[] parts = line.split(BETWEEN, 3);
    if (parts.length < 3) {
      return Optional.empty();
    }
    try {
      int number = Integer.parseInt(parts[1]);
      return Optional.of(new CompilerMessage(Path.of(parts[0]), number, parts[2]));
    } catch (NumberFormatException | InvalidPathException damaged) {
      return Optional.empty();
    }
  }

  private static Path notes(Path students, String folder) {
    return students.resolve(folder + ".messages");
  }
}
