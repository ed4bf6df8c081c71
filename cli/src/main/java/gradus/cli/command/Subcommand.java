package gradus.cli.command;

import gradus.cli.kit.KitFolder;
import gradus.cli.terminal.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** The base class of all commands; {@code call} returns the exit code. */
public abstract class Subcommand implements Callable<Integer> {

  @ParentCommand private Application application;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean helpAsked;

  protected Terminal terminal() {
    return application.terminal();
  }

  protected KitFolder kit() {
    return application.kit();
  }

  /** The class whose {@code main} was started, for commands that start it again. */
  protected String mainClass() {
    return application instanceof Subcommand parent
        ? parent.mainClass()
        : application.getClass().getName();
  }
}
