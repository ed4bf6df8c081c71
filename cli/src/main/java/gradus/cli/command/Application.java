package gradus.cli.command;

import gradus.cli.kit.KitFolder;
import gradus.cli.terminal.Terminal;

/** What every command is given by the one that it is a part of. */
public interface Application {

  /** Where a command reads and writes. */
  Terminal terminal();

  /** The kit that the command belongs to; a user's mistake where its exercises are not there. */
  KitFolder kit();
}
