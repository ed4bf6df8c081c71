package gradus.cli.gradebook;

import gradus.cli.autograder.Autograder;
import gradus.cli.autograder.KitBundle;
import gradus.cli.classroom.ResultsFile;
import gradus.cli.command.Subcommand;
import gradus.cli.course.CourseFile;
import gradus.cli.failure.ExitCode;
import gradus.cli.failure.UserMistake;
import gradus.cli.feedback.Feedback;
import gradus.cli.feedback.FolderNames;
import gradus.cli.grader.SeedKey;
import gradus.cli.marks.ClassResults;
import gradus.cli.marks.Roster;
import gradus.cli.terminal.Numbers;
import gradus.grading.text.VisibleText;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command that writes what a grading has found in the forms of others. */
@Command(
    name = "export",
    description =
        "Writes what class grade has found: a folder of feedback for each student, gradebooks for "
            + "Moodle and Canvas, reports for test servers, graders for Gradescope and Artemis.",
    footer = {
      "",
      "Formats: feedback csv moodle canvas junit gradescope prairielearn classroom50 autograder",
      "artemis (default: all).",
      "",
      "Examples:",
      "  gradus class export --out results",
      "  gradus class export --out results --format moodle,feedback --roster roster.csv",
      "  gradus class export --out results --format canvas --assignment \"Project 2 (4711)\"",
      "  gradus class export --out results --format autograder --course course.yaml",
    })
public final class ExportCommand extends Subcommand {

  private static final String STUDENTS = "students";
  private static final String ZIP = "gradescope-autograder.zip";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "The folder that class grade has written; the files go there, too.")
  private Path out;

  @Option(
      names = "--format",
      split = ",",
      paramLabel = "FORMAT",
      converter = ExportFormat.Converter.class,
      description = "What to write, with commas between (default: all).")
  private List<ExportFormat> formats = List.of();

  @Option(
      names = "--roster",
      paramLabel = "CSV",
      description = "The students of the course, or the gradebook that Moodle or Canvas exports.")
  private Optional<Path> rosterFile = Optional.empty();

  @Option(
      names = "--assignment",
      paramLabel = "TITLE",
      description =
          "The head of Canvas' column, as its own export has it: \"Title (id)\" "
              + "(default: the course's title).")
  private Optional<String> assignment = Optional.empty();

  @Option(
      names = "--classroom",
      paramLabel = "NAME",
      description = "The short name of the classroom of Classroom 50 (default: gradus).")
  private String classroom = "gradus";

  @Option(
      names = "--course",
      paramLabel = "FILE",
      description = "The course.yaml that the graders for Gradescope and Artemis get.")
  private Optional<Path> course = Optional.empty();

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "The key of secret seeds that the graders get.")
  private Optional<Path> key = Optional.empty();

  private Set<ExportFormat> asked;
  private ExportFolder folder;

  @Override
  public Integer call() {
    // A platform's grader that cannot read them would fail for every student.
    course.ifPresent(CourseFile::read);
    key.ifPresent(SeedKey::read);
    asked = formats.isEmpty() ? EnumSet.allOf(ExportFormat.class) : EnumSet.copyOf(formats);
    folder = new ExportFolder(out);
    if (asked.stream().anyMatch(format -> !format.isGrader())) {
      exportResults();
    }
    exportGraders();
    return ExitCode.DONE;
  }

  private void exportResults() {
    ClassResults results =
        ResultsFile.read(out)
            .orElseThrow(
                () ->
                    new UserMistake(
                        "%s is not there; gradus class grade … --out %s writes it."
                            .formatted(out.resolve(ClassResults.FILE), out)));
    List<Feedback> students = Feedback.all(results).toList();
    Optional<Roster.Match> roster =
        rosterFile.map(Roster::read).map(people -> people.match(results.submissions()));
    writeStudents(students);
    writeGradebooks(students, roster);
    ExportRemarks.of(students, asked, roster).forEach(terminal()::println);
  }

  private void writeStudents(List<Feedback> students) {
    StudentFiles files = new StudentFiles(asked, kit().paths()::lesson, classroom);
    FolderNames names =
        new FolderNames(students.stream().map(one -> one.submission().student()).toList());
    Set<String> folders = new HashSet<>();
    Map<String, Integer> written = new TreeMap<>();
    for (Feedback feedback : students) {
      String name = names.of(feedback.submission().student(), feedback.submission().number());
      String student = STUDENTS + "/" + name + "/";
      folders.add(name);
      files
          .of(feedback)
          .forEach(
              (file, text) -> {
                folder.write(student + file, text);
                written.merge(file, 1, Integer::sum);
              });
      if (isWithoutResult(feedback)) {
        folder.remove(student + StudentFiles.CLASSROOM50);
      }
    }
    written.forEach((file, count) -> say(STUDENTS + "/*/" + file, Numbers.count(count, "student")));
    sayWhoHasNoResult(students);
    if (!written.isEmpty()) {
      new StaleFolders(out.resolve(STUDENTS)).removeAllBut(folders).forEach(terminal()::println);
    }
  }

  private boolean isWithoutResult(Feedback feedback) {
    return asked.contains(ExportFormat.CLASSROOM50) && !feedback.isGraded();
  }

  private void sayWhoHasNoResult(List<Feedback> students) {
    String names =
        students.stream()
            .filter(this::isWithoutResult)
            .map(feedback -> VisibleText.of(feedback.submission().student()))
            .collect(Collectors.joining(", "));
    if (!names.isEmpty()) {
      terminal().println("No grade, and so no result.json for Classroom 50: %s.".formatted(names));
    }
  }

  private void writeGradebooks(List<Feedback> students, Optional<Roster.Match> roster) {
    Gradebooks books = new Gradebooks(students, student -> ExportRemarks.identity(student, roster));
    String rows = students.size() + " rows";
    write(ExportFormat.CSV, "gradebook.csv", books::plain, rows);
    write(ExportFormat.MOODLE, "moodle.csv", books::moodle, rows);
    write(ExportFormat.CANVAS, "canvas.csv", () -> books.canvas(column(students)), rows);
    write(
        ExportFormat.JUNIT, "junit.xml", () -> JunitXml.of(students), students.size() + " suites");
  }

  private String column(List<Feedback> students) {
    return assignment.orElseGet(
        () -> students.isEmpty() ? "Gradus" : students.get(0).course().title());
  }

  private void write(ExportFormat format, String name, Supplier<String> text, String size) {
    if (asked.contains(format)) {
      folder.write(name, text.get());
      say(name, size);
    }
  }

  /** Among all formats, graders that cannot be made are said; asked for alone, they are refused. */
  private void exportGraders() {
    Optional<String> lack = KitBundle.lack(kit());
    if (lack.isPresent() && asked.stream().anyMatch(ExportFormat::isGrader)) {
      if (formats.isEmpty()) {
        terminal().println("No graders for Gradescope and Artemis: %s.".formatted(lack.get()));
        return;
      }
      throw new UserMistake(lack.get() + ".");
    }
    if (asked.contains(ExportFormat.AUTOGRADER)) {
      Autograder.writeGradescope(kit(), course, key, out.resolve(ZIP));
      say(ZIP, "to be uploaded as the autograder");
    }
    if (asked.contains(ExportFormat.ARTEMIS)) {
      Autograder.writeArtemis(kit(), course, key, out.resolve("artemis"));
      say("artemis/", "its README.md says where what goes");
    }
  }

  private void say(String name, String what) {
    terminal().println("%-42s %s".formatted(out.resolve(name), what));
  }
}
