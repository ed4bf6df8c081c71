package gradus.exercises.hunt;

import gradus.exercises.kit.ChangeGrader;
import gradus.exercises.kit.ChangeGrader.Graded;
import gradus.exercises.kit.MemoryCompiler;
import gradus.exercises.kit.Reference;
import gradus.grading.bank.Change;
import gradus.grading.bank.Change.Kind;
import gradus.grading.result.Outcome;
import gradus.grading.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Computes the pictures of the hunt's tasks: what the mistaken code does.
 *
 * <p>To write them anew, in {@code solutions} and after {@code mvn test-compile}: run the main
 * method with the beginnings of the files' names, such as {@code 07}, or with none for all.
 */
final class HuntPictures implements AutoCloseable {

  static final Path FOLDER = Path.of("..", "exercises", "lessons", "hunt");

  private static final Pattern BLOCK = Pattern.compile("(?s)(\n```text\n)(.*?)(```\n)");

  private static final int WIDTH = 74;

  private final ChangeGrader grader = new ChangeGrader();
  private final MemoryCompiler compiler = new MemoryCompiler();
  private final Exercises right;
  private final Map<String, Change> bank;

  HuntPictures() throws IOException {
    right = Exercises.right();
    bank =
        Change.readAll(Reference.BANK, Kind.MISTAKE).stream()
            .collect(Collectors.toMap(Change::name, Function.identity()));
  }

  /**
   * Writes the pictures of some tasks, or of all.
   *
   * @param args beginnings of names
   * @throws IOException if a task cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    try (HuntPictures pictures = new HuntPictures()) {
      for (Path file : files()) {
        String name = file.getFileName().toString();
        if (args.length == 0 || Stream.of(args).anyMatch(name::startsWith)) {
          Files.writeString(file, pictures.drawn(Files.readString(file)));
        }
      }
    }
  }

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  /** The value of a line of a task's head; empty if there is none. */
  static String head(String task, String name) {
    Matcher line = Pattern.compile("(?m)^" + name + ": (.*)$").matcher(task);
    return line.find() ? line.group(1).strip() : "";
  }

  /** The picture that stands in a task. */
  static String picture(String task) {
    Matcher block = BLOCK.matcher(task);
    if (!block.find()) {
      throw new IllegalArgumentException("no picture");
    }
    return block.group(2);
  }

  /** The task with its picture computed anew. */
  String drawn(String task) throws IOException {
    String lines = String.join("\n", lines(task)) + "\n";
    Matcher block = BLOCK.matcher(task);
    return block.replaceFirst(
        found -> Matcher.quoteReplacement(found.group(1) + lines + found.group(3)));
  }

  private List<String> lines(String task) throws IOException {
    Change change = bank.get(head(task, "mistake"));
    if (change == null) {
      throw new IllegalArgumentException("no mistake " + head(task, "mistake"));
    }
    return head(task, "picture").equals("board") ? board(change) : drawn(task, change);
  }

  private List<String> drawn(String task, Change change) throws IOException {
    String file = change.name().replaceFirst("/.*", "/") + change.file();
    try (Exercises mistaken = Exercises.with(change, compiler)) {
      if (head(task, "picture").equals("table")) {
        return TablePicture.lines(right, mistaken, file, head(task, "run"));
      }
      HuntRun run = HuntRun.parse(head(task, "run"));
      return head(task, "picture").equals("boundary")
          ? new BoundaryPicture(run)
              .lines(
                  Learners.of(right, file, run, run.seed()),
                  Learners.of(mistaken, file, run, run.seed()))
          : new CurvePicture(run)
              .lines(
                  seed -> Learners.of(right, file, run, seed),
                  seed -> Learners.of(mistaken, file, run, seed));
    }
  }

  /** The grader's report, without the sentence that names the mistake. */
  private List<String> board(Change change) throws IOException {
    Graded graded = grader.gradeMistake(change.name());
    Outcome outcome = graded.results().of(graded.exercise()).outcome();
    List<String> lines = new ArrayList<>();
    lines.add("%s   %s".formatted(graded.exercise().id(), outcome.status().words()));
    outcome.reportOfCase().forEach(line -> lines.add("   " + line));
    for (String line : outcome.lines()) {
      Text.fit(line, WIDTH).forEach(part -> lines.add("   " + part));
    }
    return lines;
  }

  @Override
  public void close() {
    grader.close();
    compiler.close();
    right.close();
  }
}
