package gradus.cli;

import gradus.cli.bench.BenchCommand;
import gradus.cli.command.Application;
import gradus.cli.example.ExamplesCommand;
import gradus.cli.failure.ExitCode;
import gradus.cli.failure.OutputLost;
import gradus.cli.gradcheck.GradcheckCommand;
import gradus.cli.hunt.HuntCommand;
import gradus.cli.kit.KitFolder;
import gradus.cli.lab.LabCommand;
import gradus.cli.lesson.DerivationCommand;
import gradus.cli.lesson.HintCommand;
import gradus.cli.lesson.LessonCommand;
import gradus.cli.model.PlotCommand;
import gradus.cli.model.PredictCommand;
import gradus.cli.notebook.NotebookCommand;
import gradus.cli.quiz.QuizCommand;
import gradus.cli.solution.DiffCommand;
import gradus.cli.solution.ResetCommand;
import gradus.cli.solution.SolutionCommand;
import gradus.cli.terminal.Terminal;
import gradus.cli.train.TrainCommand;
import gradus.cli.update.UpdateCommand;
import gradus.cli.watch.WatchCommand;
import gradus.cli.work.ListCommand;
import gradus.cli.work.NextCommand;
import gradus.cli.work.RunCommand;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;

/** The {@code gradus} command. */
@Command(
    name = "gradus",
    mixinStandardHelpOptions = true,
    versionProvider = Gradus.Version.class,
    description = "Grades the backpropagation that you write, and trains small neural networks.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Try",
      "  gradus next                      what to write next, and where",
      "  gradus watch                     grades what you save, while you write",
      "  gradus train                     a network that learns XOR",
      "  gradus help train                what train can do",
      "",
      "Exit codes: 0 done, 1 a check failed or the output was lost, 2 a mistake in",
      "what was asked, 70 a defect of gradus, 129, 130 or 143 interrupted: by a",
      "terminal that was closed, by Ctrl-C, by kill."
    })
public final class Gradus implements Runnable, Application {

  /** The commands in the order in which help lists them. */
  private static final List<Class<?>> COMMANDS =
      List.of(
          WatchCommand.class,
          LabCommand.class,
          RunCommand.class,
          ListCommand.class,
          NextCommand.class,
          LessonCommand.class,
          HintCommand.class,
          DerivationCommand.class,
          QuizCommand.class,
          ExamplesCommand.class,
          SolutionCommand.class,
          DiffCommand.class,
          HuntCommand.class,
          ResetCommand.class,
          UpdateCommand.class,
          TrainCommand.class,
          NotebookCommand.class,
          PredictCommand.class,
          GradcheckCommand.class,
          PlotCommand.class,
          BenchCommand.class,
          ClassCommand.class,
          HelpCommand.class,
          CompletionCommand.class);

  /** The commands that need to know the other commands. */
  private static final Set<Class<?>> ABOUT_COMMANDS =
      Set.of(HelpCommand.class, CompletionCommand.class);

  private final Terminal terminal;
  private final Path root;
  private CommandLine commandLine;

  private Gradus(Terminal terminal, Path root) {
    this.terminal = terminal;
    this.root = root;
  }

  /** Reads the version from the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Gradus.class.getPackage().getImplementationVersion();
      return new String[] {
        "gradus %s, Java %s"
            .formatted(version == null ? "(not packaged)" : version, Runtime.version().feature())
      };
    }
  }

  public static void main(String[] arguments) {
    // Digits and points look the same in every country, in JSON above all.
    Locale.setDefault(Locale.ROOT);
    // The launcher says where the kit is.
    Path root = Path.of(System.getProperty("gradus.home", "")).toAbsolutePath();
    System.exit(run(Terminal.ofProcess(), root, arguments));
  }

  /**
   * Runs one command.
   *
   * @param terminal where it reads and writes
   * @param root the folder of the kit
   * @param arguments the command and what it takes
   * @return the exit code
   */
  static int run(Terminal terminal, Path root, String... arguments) {
    Errors errors = new Errors(terminal);
    int exitCode = execute(new Gradus(terminal, root), errors, arguments);
    terminal.flush();
    // A PrintWriter reports a lost output only when it is asked.
    return exitCode == ExitCode.DONE && terminal.out().checkError()
        ? errors.report(new OutputLost())
        : exitCode;
  }

  private static int execute(Gradus gradus, Errors errors, String... arguments) {
    try {
      return gradus.commandLine(errors, commandsFor(arguments)).execute(arguments);
    } catch (Throwable failure) {
      return errors.report(failure);
    }
  }

  /**
   * Returns the one command that is named: reading all of them takes picocli longer than many
   * commands run.
   */
  private static List<Class<?>> commandsFor(String... arguments) {
    return COMMANDS.stream()
        .filter(command -> !ABOUT_COMMANDS.contains(command))
        .filter(command -> arguments.length > 0 && name(command).equals(arguments[0]))
        .findFirst()
        .<List<Class<?>>>map(List::of)
        .orElse(COMMANDS);
  }

  private static String name(Class<?> command) {
    return command.getAnnotation(Command.class).name();
  }

  private CommandLine commandLine(Errors errors, List<Class<?>> commands) {
    commandLine = new CommandLine(this);
    commands.forEach(command -> commandLine.addSubcommand(name(command), command));
    commandLine
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setColorScheme(Help.defaultColorScheme(terminal.colour() ? Help.Ansi.ON : Help.Ansi.OFF))
        .setUsageHelpWidth(Math.max(80, Math.min(100, terminal.columns())))
        .setAbbreviatedOptionsAllowed(false)
        .setExpandAtFiles(false)
        .setParameterExceptionHandler(errors)
        .setExecutionExceptionHandler(errors);
    describeHelp();
    return commandLine;
  }

  /** Replaces picocli's long description of the help option. */
  private void describeHelp() {
    Optional.ofNullable(commandLine.getSubcommands().get("help"))
        .map(help -> help.getCommandSpec().usageMessage())
        .ifPresent(help -> help.header("Shows what a command does and takes."));
  }

  @Override
  public Terminal terminal() {
    return terminal;
  }

  @Override
  public KitFolder kit() {
    return new KitFolder(root).requireExercises();
  }

  /** Lists the commands if none was named. */
  @Override
  public void run() {
    commandLine.usage(terminal.out());
  }
}
