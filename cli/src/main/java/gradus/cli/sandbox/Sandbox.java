package gradus.cli.sandbox;

import gradus.grading.process.Launcher;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A way to keep a student's code from the machine. Which one works is found out by trying.
 *
 * @param kind what it is made of
 * @param limited whether {@code prlimit} sets limits
 * @param threadsLimited whether it limits threads, too
 */
public record Sandbox(Kind kind, boolean limited, boolean threadsLimited) {

  /** The kinds, from the best on. */
  public enum Kind {
    /** Its own namespaces: no network, hardly any files. */
    BUBBLEWRAP("bubblewrap"),
    /** A process like any other of the user's. */
    NONE("NO SANDBOX: only the allow-list kept this code from the machine");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  /** Nothing at all, which works everywhere. */
  public static final Sandbox PLAIN = new Sandbox(Kind.NONE, false, false);

  /**
   * What a verdict says of it.
   *
   * @return one word; a sentence if there is nothing to rely on
   */
  public String words() {
    return kind.words;
  }

  /**
   * Starts processes in it.
   *
   * @param reach what they see
   * @param limits what they may use
   * @return a launcher for workers
   */
  public Launcher launcher(Reach reach, Limits limits) {
    List<String> before = before(reach, limits);
    return command -> start(before, command);
  }

  private static Process start(List<String> before, List<String> command) throws IOException {
    List<String> all = new ArrayList<>(before);
    all.addAll(command);
    return StartThread.call(() -> Launcher.PLAIN.start(all));
  }

  /** What comes before the command of the process itself. */
  List<String> before(Reach reach, Limits limits) {
    List<String> before = new ArrayList<>();
    if (kind == Kind.BUBBLEWRAP) {
      before.addAll(Bubblewrap.command(reach));
    }
    if (limited) {
      before.addAll(limits.command(threadsLimited));
    }
    return before;
  }
}
