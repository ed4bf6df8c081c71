package gradus.cli.quiz;

import gradus.cli.command.Converters;
import gradus.cli.command.Subcommand;
import gradus.cli.failure.ExitCode;
import gradus.cli.failure.UserMistake;
import gradus.cli.kit.KitFolder;
import gradus.cli.kit.StateFile;
import gradus.cli.work.WorkStatus;
import gradus.grading.quiz.AskedItem;
import gradus.grading.quiz.Item;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command that asks questions about a step and about earlier ones. */
@Command(
    name = "quiz",
    description = {
      "Asks some questions about a step, with new numbers each time, and between them some about "
          + "earlier steps. What you miss comes back in the next quiz, what you know when its "
          + "turn comes. It costs no points.",
      "",
      "A number may be written 0.5, 0,5, .5, 5e-1 or 1/2. ? leaves a question out and shows its "
          + "answer, q or Ctrl-D ends the quiz; what was answered is kept. In a pipe, each line "
          + "of the input is an answer.",
    },
    footer = {
      "",
      "Examples:",
      "  gradus quiz                      about the next step",
      "  gradus quiz 07                   about step 07, and what is due of 01 to 06",
      "  gradus quiz 07 --count 3         three questions",
    })
public final class QuizCommand extends Subcommand {

  @Parameters(
      paramLabel = "STEP",
      arity = "0..1",
      description = "The number of a step, or a file or method of it (default: the next step).")
  private Optional<String> part = Optional.empty();

  @Option(
      names = "--count",
      paramLabel = "COUNT",
      converter = Converters.Count.class,
      description = "How many questions, if there are so many (default: 8).")
  private int count = 8;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      converter = Converters.SeedNumber.class,
      description =
          "Draw numbers and the order of choices from this seed (default: the number of the quiz).")
  private Optional<Long> seed = Optional.empty();

  @Option(
      names = "--json",
      description =
          "Print JSON, an object a line: each question, and after a line of input its verdict.")
  private boolean json;

  @Override
  public Integer call() {
    KitFolder kit = kit();
    List<Item> pool = QuizItems.of(kit);
    int step = step(kit, pool);
    StateFile<QuizState> file = QuizState.file(kit);
    StateFile.Content<QuizState> content = file.read();
    int number = content.state().sessions + 1;
    long drawn = seed.orElse((long) number);
    List<AskedItem> items =
        new QuizPlan(pool, content.state())
            .items(step, count).stream().map(item -> item.draw(drawn)).toList();
    QuizOutput output = json ? new QuizJson(terminal()) : new QuizText(terminal());
    content.complaint().ifPresent(output::complain);
    output.begin(number, drawn, items);
    new QuizSession(output, input(), file, number).run(items);
    return ExitCode.DONE;
  }

  private int step(KitFolder kit, List<Item> pool) {
    int step =
        part.map(name -> KitFolder.exercisesOfOneStep(name).get(0).step())
            .orElseGet(() -> next(kit));
    if (step == 0 && part.isPresent()) {
      throw new UserMistake("there are no questions about the finale.");
    }
    if (step != 0 && pool.stream().noneMatch(item -> item.step() == step)) {
      throw new UserMistake("there are no questions about step %02d.".formatted(step));
    }
    return step;
  }

  private static int next(KitFolder kit) {
    return WorkStatus.next(kit).step();
  }

  private BufferedReader input() {
    return new BufferedReader(new InputStreamReader(terminal().in(), StandardCharsets.UTF_8));
  }
}
