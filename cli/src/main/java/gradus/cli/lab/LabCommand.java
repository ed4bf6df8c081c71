package gradus.cli.lab;

import gradus.cli.command.Converters;
import gradus.cli.command.Subcommand;
import gradus.cli.failure.ExitCode;
import gradus.cli.failure.UserMistake;
import gradus.cli.kit.KitFolder;
import gradus.cli.terminal.DesktopProgram;
import gradus.cli.watch.LiveBoard;
import gradus.grading.curriculum.Curriculum;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command that shows the kit as a page in the browser. */
@Command(
    name = "lab",
    description =
        "Opens a page in the browser: the board, live, the lessons with their formulas, and a "
            + "trace of your own code, number by number, forward and back, and a playground in "
            + "which your layers, loss and optimiser train live. It is served to this machine "
            + "alone, and ends with Ctrl-C.",
    footer = {
      "",
      "Examples:",
      "  gradus lab                       opens the page, and prints its address",
      "  gradus lab --no-browser          prints it only",
      "  gradus lab --port 8080           at this port",
      "  gradus lab --lecture             large, for a lecture hall"
    })
public final class LabCommand extends Subcommand {

  private static final int LARGEST_PORT = 65_535;

  @Option(
      names = "--port",
      paramLabel = "N",
      converter = Converters.Count.class,
      description = "The port to listen at (default: a free one).")
  private Optional<Integer> port = Optional.empty();

  @Option(names = "--no-browser", description = "Print the address and open no browser.")
  private boolean noBrowser;

  @Option(
      names = "--lecture",
      description =
          "Show it to a lecture hall: large type, the keys alone, nothing around the view; ? lists "
              + "the keys.")
  private boolean lecture;

  @Override
  public Integer call() throws InterruptedException {
    KitFolder kit = kit();
    int number = port.orElse(0);
    if (number > LARGEST_PORT) {
      throw new UserMistake("a port is a number from 1 to %d.".formatted(LARGEST_PORT));
    }
    kit.requireProperties(Curriculum.exercises().toList());
    EventStream events = new EventStream();
    Duration budget = kit.settings().budgetAsDuration();
    try (LiveBoard board =
            new LiveBoard(
                kit,
                state ->
                    events.send(
                        "board",
                        LabBoard.json(state.results(), state.running(), state.story(), budget)));
        LabTraces traces = new LabTraces(kit);
        LabPlayground playground = new LabPlayground(kit, events);
        LabServer server =
            new LabServer(number, playground.addTo(routes(kit, board, traces)), events)) {
      server.start();
      announce(server.address() + (lecture ? "?lecture" : ""));
      board.run();
      return ExitCode.INTERRUPTED;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static LabRoutes routes(KitFolder kit, LiveBoard board, LabTraces traces) {
    PageFiles files = new PageFiles(kit);
    LabLearning learning = new LabLearning(kit);
    LabQuiz quiz = new LabQuiz(kit);
    LabHunt hunt = new LabHunt(kit);
    return new LabRoutes()
        .get("", none -> files.own("index.html"))
        .get("page", files::own)
        .get("lessons/figures", files::figure)
        .get("api/lesson", new LabLessons(kit)::lesson)
        .get("api/hints", learning::hints)
        .get("api/derivation", learning::derivation)
        .post("api/hint", learning::hint)
        .post("api/derivation", learning::open)
        .post("api/examples", learning::examples)
        .post("api/quiz", quiz::begin)
        .post("api/quiz/answer", quiz::answer)
        .post("api/hunt", hunt::begin)
        .post("api/hunt/answer", hunt::answer)
        .post("api/trace", traces::trace)
        .post("api/mistakes", traces::mistakes)
        .post(
            "api/grade",
            none -> {
              board.gradeAll();
              return LabReply.json("{}");
            });
  }

  private void announce(String address) {
    terminal().println("The lab is at " + address);
    terminal().println("It ends with Ctrl-C.");
    terminal().flush();
    if (!noBrowser) {
      try {
        DesktopProgram.ofThisSystem().browse(address);
      } catch (UserMistake none) {
        terminal().println(none.getMessage());
        terminal().flush();
      }
    }
  }
}
