package gradus.cli.evidence;

import gradus.cli.evidence.Trial.Kind;
import gradus.cli.terminal.Terminal;
import gradus.cli.terminal.TextTable;
import gradus.grading.curriculum.Step;
import gradus.grading.text.Text;

/** The evidence in a terminal. */
final class EvidenceText {

  private final Terminal terminal;

  EvidenceText(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(Evidence evidence) {
    printFailures(evidence);
    printTotals(evidence);
    printSteps(evidence);
    evidence.circumstances().forEach(terminal::println);
    for (String paragraph : Evidence.explanation()) {
      terminal.println();
      Text.wrapLines(paragraph, terminal.readableWidth()).forEach(terminal::println);
    }
  }

  private void printFailures(Evidence evidence) {
    if (evidence.failed().isEmpty()) {
      terminal.println(terminal.good("✔") + " Everything is graded as it has to be.");
    } else {
      terminal.println(
          terminal.bad("✘")
              + " Not graded as it has to be: %d of %d."
                  .formatted(evidence.failed().size(), evidence.tried().size()));
    }
    for (Tried tried : evidence.failed()) {
      terminal.println();
      terminal.println("  %s (%s)".formatted(tried.trial().name(), tried.trial().kind().words()));
      terminal.println("    " + tried.trial().sentence());
      tried.complaints().forEach(complaint -> terminal.println("    " + complaint));
    }
    terminal.println();
  }

  private void printTotals(Evidence evidence) {
    TextTable table = new TextTable(terminal).left("Tried").right("All").left("").right("");
    for (Kind kind : Kind.values()) {
      Evidence.Share share = evidence.share(kind);
      table.row(kind.words(), "" + share.all(), kind.goal(), share.toString());
    }
    Evidence.Share named = evidence.named();
    table.row("mistakes with a name", "" + named.all(), "named", named.toString());
    table.print();
    terminal.println();
  }

  private void printSteps(Evidence evidence) {
    TextTable table =
        new TextTable(terminal)
            .left("Step")
            .right("Mistakes caught")
            .right("Named")
            .right("Alternatives pass")
            .right("Hostile");
    for (Step step : evidence.steps()) {
      table.row(
          step.label() + " " + step.title(),
          evidence.share(Kind.MISTAKE, step).toString(),
          evidence.named(step).toString(),
          evidence.share(Kind.ALTERNATIVE, step).toString(),
          evidence.share(Kind.HOSTILE, step).toString());
    }
    table.print();
    terminal.println();
  }
}
