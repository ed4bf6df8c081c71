package gradus.cli.overview;

import gradus.cli.classroom.ResultsFile;
import gradus.cli.command.Converters;
import gradus.cli.command.Subcommand;
import gradus.cli.failure.ExitCode;
import gradus.cli.failure.UserMistake;
import gradus.cli.file.OutputFile;
import gradus.cli.marks.ClassResults;
import gradus.cli.marks.GradedSubmission.State;
import gradus.cli.similarity.Jplag;
import gradus.cli.terminal.Numbers;
import gradus.cli.terminal.TextTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command that shows how a class stands. */
@Command(
    name = "report",
    description =
        "Shows how a graded class stands, as one HTML file: what needs somebody, points, methods, "
            + "the most common mistakes, and wrong code that several submissions have alike.",
    footer = {
      "",
      "Examples:",
      "  gradus class report --out graded                    writes graded/report.html",
      "  gradus class report --out graded --anonymous --html talk.html",
      "  gradus class report --out graded --jplag jplag.jar  asks JPlag, too"
    })
public final class ReportCommand extends Subcommand {

  private static final String FILE = "report.html";
  private static final String JPLAG_RESULTS = "jplag";
  private static final int MOST = 5;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "The folder in which gradus class grade has left its results.")
  private Path out;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      converter = Converters.OutputPath.class,
      description = "The file to write (default: report.html in that folder).")
  private OutputFile html;

  @Option(
      names = "--anonymous",
      description =
          "Write numbers in the place of names, and neither reasons nor notes, to show the page to "
              + "a class. Reports and wrong code are quoted: look through it first.")
  private boolean anonymous;

  @Option(
      names = "--jplag",
      paramLabel = "JAR",
      description =
          "Ask JPlag, too, with the stubs as base code; its JAR file with dependencies is yours to "
              + "fetch. Its own results go to jplag in the folder, for its viewer.")
  private Path jplag;

  @Override
  public Integer call() throws InterruptedException {
    OutputFile file = html == null ? new OutputFile(out.resolve(FILE)) : html;
    ClassOverview overview = new ClassOverview(results());
    file.requireWritable();
    WorkNames names =
        anonymous ? WorkNames.numbered(overview.works()) : WorkNames.ofStudents(overview.works());
    AlikeFinder finder =
        new AlikeFinder(kit(), overview, names, SubmissionFiles.of(kit(), out)::of);
    Alike alike = finder.find(overview, askJplag(finder));
    file.write(new OverviewPage(overview, names, anonymous).bytes(alike));
    say(overview, alike);
    terminal().println("The whole report is in %s.".formatted(file));
    return ExitCode.DONE;
  }

  private ClassResults results() {
    return ResultsFile.read(out)
        .orElseThrow(
            () ->
                new UserMistake(
                    "%s is not there; gradus class grade writes it."
                        .formatted(out.resolve(ClassResults.FILE))));
  }

  private Optional<List<Jplag.Pair>> askJplag(AlikeFinder finder) throws InterruptedException {
    if (jplag == null) {
      return Optional.empty();
    }
    if (finder.read() < 2) {
      throw new UserMistake("JPlag compares two submissions or more, and there are fewer here.");
    }
    return Optional.of(finder.ask(new Jplag(jplag), out.resolve(JPLAG_RESULTS)));
  }

  private void say(ClassOverview overview, Alike alike) {
    terminal()
        .println(
            "%s: %d graded, %d refused, %d not graded."
                .formatted(
                    Numbers.count(overview.results().submissions().size(), "submission"),
                    overview.graded().size(),
                    overview.in(State.REFUSED).size(),
                    overview.in(State.NOT_GRADED).size()));
    List<CommonMistake> mistakes = overview.mistakes();
    if (!mistakes.isEmpty()) {
      terminal().println();
      TextTable table =
          new TextTable(terminal()).right("Submissions").left("Method").left("Mistake");
      mistakes.stream()
          .limit(MOST)
          .forEach(
              mistake ->
                  table.row(
                      Numbers.count(mistake.works().size()),
                      mistake.exercise().label(),
                      mistake.name().isEmpty() ? "(not named)" : mistake.name()));
      table.print();
      terminal().println();
    }
    terminal()
        .println(
            "Pairs that share wrong code which few others have: %s."
                .formatted(Numbers.count(alike.pairs().size())));
  }
}
