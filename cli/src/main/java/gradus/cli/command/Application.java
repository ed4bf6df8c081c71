package gradus.cli.command;

import gradus.cli.kit.KitFolder;
import gradus.cli.terminal.Terminal;

/** The parent command, which gives its subcommands the terminal and the kit. */
public interface Application {

  /** The terminal that commands read from and write to. */
  Terminal terminal();

  /**
   * The kit that the command belongs to; fails with a {@code UserMistake} if it has no exercises.
   */
  KitFolder kit();
}
