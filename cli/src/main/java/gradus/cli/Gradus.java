package gradus.cli;

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
final class Gradus implements Runnable {

  /** In the order in which help lists them. */
  private static final List<Class<?>> COMMANDS =
      List.of(
          WatchCommand.class,
          RunCommand.class,
          ListCommand.class,
          NextCommand.class,
          LessonCommand.class,
          HintCommand.class,
          SolutionCommand.class,
          DiffCommand.class,
          ResetCommand.class,
          TrainCommand.class,
          NotebookCommand.class,
          PredictCommand.class,
          GradcheckCommand.class,
          PlotCommand.class,
          BenchCommand.class,
          HelpCommand.class,
          CompletionCommand.class);

  /** Those that speak of the others. */
  private static final Set<Class<?>> ABOUT_COMMANDS =
      Set.of(HelpCommand.class, CompletionCommand.class);

  private final Terminal terminal;
  private CommandLine commandLine;

  private Gradus(Terminal terminal) {
    this.terminal = terminal;
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
    System.exit(run(Terminal.ofProcess(), arguments));
  }

  static int run(Terminal terminal, String... arguments) {
    Errors errors = new Errors(terminal);
    int exitCode = execute(terminal, errors, arguments);
    terminal.flush();
    // A writer keeps its errors to itself until it is asked.
    return exitCode == ExitCode.DONE && terminal.out().checkError()
        ? errors.report(new OutputLost())
        : exitCode;
  }

  private static int execute(Terminal terminal, Errors errors, String... arguments) {
    try {
      return commandLine(terminal, errors, commandsFor(arguments)).execute(arguments);
    } catch (Throwable failure) {
      return errors.report(failure);
    }
  }

  /**
   * To look at all the commands takes picocli longer than many a command takes, so where one is
   * named it sees that one alone.
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

  private static CommandLine commandLine(
      Terminal terminal, Errors errors, List<Class<?>> commands) {
    Gradus gradus = new Gradus(terminal);
    gradus.commandLine = new CommandLine(gradus);
    commands.forEach(command -> gradus.commandLine.addSubcommand(name(command), command));
    gradus
        .commandLine
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setColorScheme(Help.defaultColorScheme(terminal.colour() ? Help.Ansi.ON : Help.Ansi.OFF))
        .setUsageHelpWidth(Math.max(80, Math.min(100, terminal.columns())))
        .setAbbreviatedOptionsAllowed(false)
        .setExpandAtFiles(false)
        .setParameterExceptionHandler(errors)
        .setExecutionExceptionHandler(errors);
    gradus.describeHelp();
    return gradus.commandLine;
  }

  /** Picocli's own words for it are many. */
  private void describeHelp() {
    Optional.ofNullable(commandLine.getSubcommands().get("help"))
        .map(help -> help.getCommandSpec().usageMessage())
        .ifPresent(help -> help.header("Shows what a command does and takes."));
  }

  Terminal terminal() {
    return terminal;
  }

  /** Without a command: what there is. */
  @Override
  public void run() {
    commandLine.usage(terminal.out());
  }
}
