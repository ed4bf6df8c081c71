package gradus.cli.evidence;

import gradus.cli.evidence.Evidence.Share;
import gradus.cli.evidence.Trial.Kind;
import gradus.cli.page.HtmlTable;
import gradus.cli.page.Page;
import gradus.cli.page.Tag;
import gradus.grading.curriculum.Step;

/** The evidence as a page. */
final class EvidencePage {

  private final Evidence evidence;
  private final Page page = new Page("Can the grades be trusted?");
  private final Tag main = page.main();

  EvidencePage(Evidence evidence) {
    this.evidence = evidence;
  }

  byte[] bytes() {
    showFailures();
    showTotals();
    showSteps();
    main.add("h2", "On which machine");
    Tag list = main.add("ul");
    evidence.circumstances().forEach(fact -> list.add("li", fact));
    main.add("p", "To do it again: ").add("code", "cli/gradus class evidence");
    main.add("h2", "What was done");
    Evidence.explanation().forEach(paragraph -> main.add("p", paragraph));
    return page.bytes();
  }

  private void showFailures() {
    if (evidence.failed().isEmpty()) {
      main.add("p", "✔ Everything is graded as it has to be.").with("class", "good");
      return;
    }
    Tag panel = main.add("section").with("class", "panel");
    panel.add(
        "h2",
        "✘ Not graded as it has to be: %d of %d"
            .formatted(evidence.failed().size(), evidence.tried().size()));
    HtmlTable table =
        new HtmlTable(panel, "What failed")
            .words("File")
            .words("Kind")
            .words("What it does")
            .words("What was found");
    for (Tried tried : evidence.failed()) {
      table.row(
          tried.trial().name(),
          tried.trial().kind().words(),
          tried.trial().sentence(),
          String.join("; ", tried.complaints()));
    }
  }

  private void showTotals() {
    main.add("h2", "In all");
    HtmlTable table =
        new HtmlTable(main, "What was graded, and how much of it as it has to be")
            .words("Tried")
            .numbers("All")
            .words("What has to become of it")
            .numbers("Did");
    for (Kind kind : Kind.values()) {
      Share share = evidence.share(kind);
      table.row(kind.words(), share.all(), kind.goal(), share);
    }
    Share named = evidence.named();
    table.row("mistakes with a name", named.all(), "named", named);
  }

  private void showSteps() {
    main.add("h2", "Step by step");
    HtmlTable table =
        new HtmlTable(main, "A single number: all of them; else how many of how many")
            .words("Step")
            .numbers("Mistakes caught")
            .numbers("Of those with a name, named")
            .numbers("Alternatives that pass")
            .numbers("Hostile files without points")
            .numbers("The same, allow-list off, contained");
    for (Step step : evidence.steps()) {
      table.row(
          step.label() + " " + step.title(),
          evidence.share(Kind.MISTAKE, step),
          evidence.named(step),
          evidence.share(Kind.ALTERNATIVE, step),
          evidence.share(Kind.HOSTILE, step),
          evidence.share(Kind.UNGUARDED, step));
    }
  }
}
