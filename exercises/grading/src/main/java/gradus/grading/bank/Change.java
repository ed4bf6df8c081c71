package gradus.grading.bank;

import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;
import gradus.grading.curriculum.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A change of one solution, stored as a file of the bank: a mistake, a right alternative, or
 * hostile code.
 *
 * <pre>{@code
 * The weight gradient is transposed.
 * method: DenseLayer.weightGradient
 * diagnosis: transposed
 *
 * - return input.transpose().multiply(outputGradient);
 * + return outputGradient.transpose().multiply(input);
 * }</pre>
 *
 * <p>The head may also have {@code status} (the expected status of the method, if that is not
 * {@code wrong} for a mistake), {@code unguarded} (the same without the allow-list), {@code also}
 * (other methods of the step that fail with it), {@code file} (the class that is changed, if it is
 * not the method's) and remarks after a {@code #}.
 *
 * @param kind whether it is wrong
 * @param name folder and file, for example {@code step07/weight-gradient-transposed}
 * @param sentence what the student did
 * @param exercise the changed exercise, which must fail if the change is a mistake
 * @param status the expected status
 * @param unguarded the expected status without the allow-list
 * @param diagnoses the names of the mistakes that the grader must find
 * @param also the other methods of the step that fail with it
 * @param file the class that is changed
 * @param hunks the change
 */
public record Change(
    Kind kind,
    String name,
    String sentence,
    Exercise exercise,
    Status status,
    Status unguarded,
    Set<String> diagnoses,
    List<String> also,
    String file,
    List<Hunk> hunks) {

  /** The kinds of changes. */
  public enum Kind {
    /** It is wrong. */
    MISTAKE("mistakes", Status.WRONG),
    /** It is right. */
    ALTERNATIVE("alternatives", Status.PASSES),
    /** It does harm. */
    HOSTILE("hostile", Status.NOT_ALLOWED);

    private final String folder;
    private final Status status;

    Kind(String folder, Status status) {
      this.folder = folder;
      this.status = status;
    }
  }

  private static final List<String> HEAD =
      List.of("method", "status", "unguarded", "diagnosis", "also", "file");

  /**
   * All of the bank's changes of one kind, by name.
   *
   * @param bank the folder of the bank
   * @param kind which
   * @return the changes
   * @throws IOException if a file cannot be read
   */
  public static List<Change> readAll(Path bank, Kind kind) throws IOException {
    List<Change> changes = new ArrayList<>();
    try (Stream<Path> files = Files.walk(bank.resolve(kind.folder))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        changes.add(read(bank.resolve(kind.folder), kind, file));
      }
    }
    return changes;
  }

  private static Change read(Path folder, Kind kind, Path file) throws IOException {
    String name = folder.relativize(file).toString().replace('\\', '/').replace(".txt", "");
    try {
      return parse(kind, name, Files.readAllLines(file));
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException(file + ": " + wrong.getMessage(), wrong);
    }
  }

  /**
   * Reads a file: the sentence, the head, a blank line, the hunks. Lines with a # are remarks.
   *
   * @param kind what it is a change of
   * @param name its folder and file
   * @param text its lines
   * @return the change
   * @throws IllegalArgumentException if it is no such file
   */
  public static Change parse(Kind kind, String name, List<String> text) {
    List<String> lines = text.stream().filter(line -> !line.startsWith("#")).toList();
    int end = lines.indexOf("");
    if (end < 0) {
      throw new IllegalArgumentException("no blank line between the head and the change");
    }
    Map<String, String> head = head(lines.subList(1, end));
    Exercise exercise =
        Curriculum.find(head.getOrDefault("method", ""))
            .orElseThrow(() -> new IllegalArgumentException("method: names no method"));
    return new Change(
        kind,
        name,
        lines.get(0),
        exercise,
        head.containsKey("status") ? status(head.get("status")) : kind.status,
        status(head.getOrDefault("unguarded", Status.PASSES.id())),
        words(head.getOrDefault("diagnosis", "none"))
            .filter(id -> !id.equals("none"))
            .collect(Collectors.toSet()),
        words(head.getOrDefault("also", "")).toList(),
        head.getOrDefault("file", exercise.file()),
        Hunk.read(lines.subList(end, lines.size())));
  }

  private static Map<String, String> head(List<String> lines) {
    Map<String, String> head = new LinkedHashMap<>();
    for (String line : lines) {
      int colon = line.indexOf(": ");
      if (colon < 0 || !HEAD.contains(line.substring(0, colon))) {
        throw new IllegalArgumentException("not a line of a head: " + line);
      }
      head.put(line.substring(0, colon), line.substring(colon + 2).strip());
    }
    return head;
  }

  private static Status status(String id) {
    return Stream.of(Status.values())
        .filter(status -> status.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("status: there is no " + id));
  }

  private static Stream<String> words(String list) {
    return Stream.of(list.split(", *")).filter(word -> !word.isEmpty());
  }

  /**
   * The step of the method.
   *
   * @return its step
   */
  public Step step() {
    return Curriculum.stepOf(exercise);
  }

  /**
   * The changed file.
   *
   * @return its path from the folder of the solutions' sources
   */
  public String path() {
    return "gradus/exercises/%s/%s.java".formatted(step().folder(), file);
  }

  /**
   * The solution's source with the change made.
   *
   * @param sources the folder of the solutions' sources
   * @return the text of the changed file
   * @throws IOException if the file cannot be read
   */
  public String applyTo(Path sources) throws IOException {
    return String.join("\n", applyTo(Files.readAllLines(sources.resolve(path())))) + "\n";
  }

  /**
   * The lines of a solution with the change made.
   *
   * @param solution the lines of the file that is changed
   * @return new lines
   */
  public List<String> applyTo(List<String> solution) {
    List<String> lines = solution;
    for (Hunk hunk : hunks) {
      lines = hunk.apply(lines);
    }
    return lines;
  }
}
