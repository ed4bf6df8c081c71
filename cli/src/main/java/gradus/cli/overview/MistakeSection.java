package gradus.cli.overview;

import gradus.cli.page.HtmlTable;
import gradus.cli.page.Tag;
import gradus.cli.terminal.Numbers;
import java.util.List;
import java.util.Map;

/** The part of the page about the mistakes that a class makes. */
final class MistakeSection {

  private static final int IN_FULL = 12;
  private static final int IN_TABLE = 60;

  private final int graded;
  private final Map<List<String>, String> examples;

  /**
   * Prepares it.
   *
   * @param graded how many submissions were graded
   * @param examples code by the method's id and the work's key
   */
  MistakeSection(int graded, Map<List<String>, String> examples) {
    this.graded = graded;
    this.examples = examples;
  }

  void show(Tag main, List<CommonMistake> mistakes) {
    main.add("h2", "Most common mistakes");
    if (mistakes.isEmpty()) {
      main.add("p", "Nothing that was begun is wrong.");
      return;
    }
    mistakes.stream().limit(IN_FULL).forEach(mistake -> show(main, mistake));
    List<CommonMistake> others = mistakes.stream().skip(IN_FULL).limit(IN_TABLE).toList();
    if (!others.isEmpty()) {
      HtmlTable table =
          new HtmlTable(main, "Other mistakes")
              .words("Method")
              .numbers("Submissions")
              .words("What the report says");
      others.forEach(
          mistake ->
              table.row(mistake.exercise().label(), mistake.works().size(), mistake.sentence()));
    }
    int more = mistakes.size() - IN_FULL - others.size();
    if (more > 0) {
      main.add("p", "And %s.".formatted(Numbers.count(more, "rarer mistake")));
    }
  }

  private void show(Tag main, CommonMistake mistake) {
    main.add(
        "h3", "%s: %d of %d".formatted(mistake.exercise().label(), mistake.works().size(), graded));
    main.add("p", mistake.sentence());
    main.add("p", "The report of one of them:").with("class", "quiet");
    main.add("pre", String.join("\n", mistake.example())).with("tabindex", 0);
    String code = examples.get(List.of(mistake.exercise().id(), mistake.works().get(0)));
    if (code != null) {
      main.add("p", "The code, without comments and texts:").with("class", "quiet");
      main.add("pre", code).with("tabindex", 0);
    }
  }
}
