package gradus.cli.handout;

import gradus.cli.command.Subcommand;
import gradus.cli.course.Course;
import gradus.cli.course.CourseFile;
import gradus.cli.course.Derivations;
import gradus.cli.failure.ExitCode;
import gradus.cli.failure.UserMistake;
import gradus.cli.kit.KitFolder;
import gradus.cli.terminal.Numbers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that makes the kit that a course gives to its students. */
@Command(
    name = "handout",
    description =
        "Makes the kit for students: without solutions, without what the grader is tested with, "
            + "without history. It builds and grades on its own. With git it is a repository "
            + "with one commit.",
    footer = {
      "",
      "Examples:",
      "  gradus class handout ../autumn                      the whole kit",
      "  gradus class handout ../autumn --course course.yaml the steps of a course",
      "  gradus class handout ../autumn --keep derivations   without the derivations",
    })
public final class HandoutCommand extends Subcommand {

  @Parameters(
      paramLabel = "DIR",
      description = "The folder to make; it may be there if it is empty.")
  private Path folder;

  @Option(
      names = "--course",
      paramLabel = "FILE",
      description = "The course.yaml with the steps, the points and what else it decides.")
  private Optional<Path> courseFile = Optional.empty();

  @Option(
      names = "--keep",
      split = ",",
      paramLabel = "WHAT",
      converter = Kept.Converter.class,
      description =
          "What else the course keeps: ${COMPLETION-CANDIDATES}. Their commands then say so.")
  private Set<Kept> kept = new TreeSet<>();

  @Override
  public Integer call() {
    KitFolder kit = kit();
    if (kit.isHandedOut()) {
      throw new UserMistake("this kit was handed out itself; hand out the one that it is of.");
    }
    Course course = courseFile.map(CourseFile::read).orElseGet(Course::whole);
    if (course.derivations() == Derivations.CLOSED) {
      kept.add(Kept.DERIVATIONS);
    }
    Handout handout = new Handout(kit, course, kept);
    try {
      int files = handout.make(folder.toAbsolutePath().normalize());
      terminal().println("Wrote %s to %s.".formatted(Numbers.count(files, "file"), folder));
      handout.warning().ifPresent(terminal()::println);
    } catch (IOException failure) {
      throw new UserMistake(
          "%s cannot be written: %s.".formatted(folder, failure.getMessage()), failure);
    }
    terminal()
        .println(
            "%s %s, %s, %s%s."
                .formatted(
                    course.steps().size() == 1 ? "Step" : "Steps",
                    course
                        .chosenSteps()
                        .map(step -> step.label())
                        .collect(Collectors.joining(", ")),
                    Numbers.count(course.exercises().count(), "method"),
                    Numbers.count(course.points(false), "point"),
                    course.points(true) > 0
                        ? " and %d of a bonus".formatted(course.points(true))
                        : ""));
    new FirstCommit(folder.toAbsolutePath().normalize())
        .make(course.title())
        .forEach(terminal()::println);
    return ExitCode.DONE;
  }
}
