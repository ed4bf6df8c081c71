package gradus.cli.lesson;

import gradus.cli.terminal.Pager;
import gradus.cli.terminal.ScreenSize;
import gradus.cli.terminal.Terminal;
import java.util.List;
import java.util.Optional;

/**
 * A long text, shown page by page where a person reads it in a window that is too low for it.
 *
 * @param terminal where it is read
 */
record PagedText(Terminal terminal) {

  void show(List<String> lines) {
    if (!isShownInPages(lines)) {
      lines.forEach(terminal::println);
    }
  }

  private boolean isShownInPages(List<String> lines) {
    Optional<Pager> pager = Pager.ofThisSystem();
    if (pager.isEmpty() || !isAtAKeyboard() || lines.size() < ScreenSize.rows()) {
      return false;
    }
    List<String> plain = lines.stream().map(terminal::plain).toList();
    terminal.flush();
    return pager.get().show(plain, terminal.ascii());
  }

  /** Whether the terminal is that of this process; a pager writes to no other. */
  private boolean isAtAKeyboard() {
    return terminal.asks() && terminal.in() == System.in;
  }
}
