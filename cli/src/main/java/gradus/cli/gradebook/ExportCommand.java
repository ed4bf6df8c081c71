package gradus.cli.gradebook;

import gradus.cli.command.Subcommand;
import gradus.cli.failure.ExitCode;
import gradus.cli.failure.UserMistake;
import gradus.cli.feedback.Feedback;
import gradus.cli.feedback.FolderNames;
import gradus.cli.feedback.GradeJson;
import gradus.cli.feedback.HtmlFeedback;
import gradus.cli.feedback.MarkdownFeedback;
import gradus.cli.file.OutputFile;
import gradus.cli.marks.ClassResults;
import gradus.grading.curriculum.Step;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
      "  gradus class export --out results --format moodle,feedback",
      "  gradus class export --out results --format canvas --assignment \"Project 2 (4711)\"",
    })
public final class ExportCommand extends Subcommand {

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

  private Set<ExportFormat> asked;

  @Override
  public Integer call() {
    asked = formats.isEmpty() ? EnumSet.allOf(ExportFormat.class) : EnumSet.copyOf(formats);
    ClassResults results = ResultsFile.in(out);
    List<Feedback> students = Feedback.all(results).toList();
    writeStudents(students);
    writeGradebooks(students);
    return ExitCode.DONE;
  }

  private void writeStudents(List<Feedback> students) {
    Function<Step, Optional<String>> lessons = kit().paths()::lesson;
    FolderNames names = new FolderNames();
    for (Feedback feedback : students) {
      String folder = "students/" + names.of(feedback.submission().student()) + "/";
      if (asked.contains(ExportFormat.FEEDBACK)) {
        write(folder + "feedback.md", MarkdownFeedback.of(feedback, lessons));
        write(folder + "feedback.html", HtmlFeedback.of(feedback, lessons));
        write(folder + "grade.json", GradeJson.of(feedback));
      }
      writePlatforms(folder, feedback);
    }
  }

  private void writePlatforms(String folder, Feedback feedback) {
    if (asked.contains(ExportFormat.GRADESCOPE)) {
      write(folder + "gradescope/results.json", PlatformJson.gradescope(feedback));
    }
    if (asked.contains(ExportFormat.PRAIRIELEARN)) {
      write(folder + "prairielearn/results.json", PlatformJson.prairieLearn(feedback));
    }
    if (asked.contains(ExportFormat.CLASSROOM50)) {
      write(
          folder + "classroom50/result.json",
          PlatformJson.classroom50(feedback, classroom, System.getenv()));
    }
  }

  private void writeGradebooks(List<Feedback> students) {
    Gradebooks books = new Gradebooks(students, Identity::of);
    if (asked.contains(ExportFormat.CSV)) {
      write("gradebook.csv", books.plain());
    }
    if (asked.contains(ExportFormat.MOODLE)) {
      write("moodle.csv", books.moodle());
    }
    if (asked.contains(ExportFormat.CANVAS)) {
      write("canvas.csv", books.canvas(assignment.orElseGet(() -> "Gradus")));
    }
    if (asked.contains(ExportFormat.JUNIT)) {
      write("junit.xml", JunitXml.of(students));
    }
  }

  private void write(String name, String text) {
    Path file = out.resolve(name);
    try {
      Files.createDirectories(file.getParent());
    } catch (IOException failure) {
      throw new UserMistake("%s cannot be made.".formatted(file.getParent()), failure);
    }
    new OutputFile(file).write(text.getBytes(StandardCharsets.UTF_8));
  }
}
