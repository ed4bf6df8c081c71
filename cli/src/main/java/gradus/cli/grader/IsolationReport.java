package gradus.cli.grader;

import gradus.cli.sandbox.Sandbox;
import gradus.cli.sandbox.SandboxProbe;
import java.util.ArrayList;
import java.util.List;

/**
 * Says what keeps a student's code from the machine, and what that is worth.
 *
 * @param sandbox the best that works here
 */
record IsolationReport(Sandbox sandbox) {

  private static final String WHAT_ELSE =
      "In any case: a student's code runs in a JVM of its own and against the kit alone, code that"
          + " uses anything outside its step's allow-list is refused before it runs, one submission"
          + " in twenty is graded once more in a fresh JVM, and a difference stops the grading.";

  /** One after another, the most important first. */
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    if (sandbox.kind() == Sandbox.Kind.BUBBLEWRAP) {
      sentences.add(
          "Bubblewrap works. A student's code has no network, sees no file but Java, the system's"
              + " libraries, the class path and its own submission, and can write only to a private"
              + " /tmp of 64 MB.");
      sentences.add(
          "Its start takes %d ms more than that of a process without it (median of several)."
              .formatted(SandboxProbe.millisOf(sandbox)));
    } else {
      sentences.add(
          "NO SANDBOX WORKS HERE. Only the allow-list keeps a student's code from your files and"
              + " from the network, and every verdict says so.");
      sentences.add(
          "Install bubblewrap (the package bubblewrap), or allow unprivileged user namespaces; in a"
              + " container, --security-opt seccomp=unconfined, or grade on another machine. Never"
              + " grade as a user who can read what students must not.");
    }
    sentences.add(limits());
    sentences.add(WHAT_ELSE);
    return sentences;
  }

  private String limits() {
    if (!sandbox.limited()) {
      return "prlimit is not there: memory is limited by the JVM alone, processor time by the clock.";
    }
    return sandbox.threadsLimited() && !isAdministrator()
        ? "Memory, processor time, files and the number of threads are limited by the system."
        : "Memory, processor time and files are limited by the system; the number of threads is"
            + " limited by the allow-list alone"
            + (isAdministrator() ? ", because you are the administrator." : ".");
  }

  private static boolean isAdministrator() {
    return System.getProperty("user.name").equals("root");
  }
}
