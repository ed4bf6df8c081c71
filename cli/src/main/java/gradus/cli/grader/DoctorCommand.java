package gradus.cli.grader;

import gradus.cli.command.Subcommand;
import gradus.cli.failure.ExitCode;
import gradus.cli.sandbox.SandboxProbe;
import gradus.cli.terminal.Terminal;
import gradus.grading.text.Text;
import picocli.CommandLine.Command;

/** The command that says how far the verdicts of this machine can be trusted. */
@Command(
    name = "doctor",
    description = "Says what this machine has for grading a class, and what that means for trust.")
public final class DoctorCommand extends Subcommand {

  private static final int WIDTH = 90;

  @Override
  public Integer call() {
    print("Isolation", new IsolationReport(SandboxProbe.best()).sentences());
    print("Java", MachineReport.java());
    print("Machine", MachineReport.machine());
    print("Engines", MachineReport.engines());
    return ExitCode.DONE;
  }

  private void print(String title, Iterable<String> sentences) {
    Terminal terminal = terminal();
    terminal.println(title);
    for (String sentence : sentences) {
      Text.wrapLines(sentence, WIDTH).forEach(line -> terminal.println("  " + line));
    }
    terminal.println("");
  }
}
