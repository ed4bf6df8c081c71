package gradus.cli.overview;

import gradus.cli.page.HtmlTable;
import gradus.cli.page.Tag;
import gradus.cli.similarity.Jplag;
import gradus.cli.similarity.SharedBody;
import gradus.cli.terminal.Numbers;
import java.util.List;
import java.util.stream.Collectors;

/** The part of the page about wrong bodies that are alike, and what JPlag says. */
final class AlikeSection {

  private static final int MOST_PAIRS = 30;
  private static final int MOST_BODIES = 15;
  private static final int MOST_NAMES = 12;

  private AlikeSection() {}

  static void show(Tag main, Alike alike) {
    main.add("h2", "Wrong in the same words");
    main.add(
        "p",
        "Only wrong bodies are compared: a method of four lines has few right ones. Comments, blanks"
            + " and the names of local variables do not count, and neither does what the kit has"
            + " itself. A short body that is alike proves nothing; several in one pair are a reason"
            + " to talk to both.");
    if (!alike.unread().isEmpty()) {
      main.add(
              "p",
              "The files of %s were not found, so these are not compared: %s."
                  .formatted(
                      Numbers.count(alike.unread().size(), "submission"), list(alike.unread())))
          .with("class", "bad");
    }
    showPairs(main, alike);
    showBodies(main, alike.bodies());
    alike.jplag().ifPresent(pairs -> showJplag(main, pairs));
  }

  private static void showPairs(Tag main, Alike alike) {
    if (alike.pairs().isEmpty()) {
      main.add("p", "No two submissions share a wrong body that few have.");
      return;
    }
    HtmlTable table =
        new HtmlTable(main, "Pairs that share wrong bodies which at most four submissions have")
            .words("One")
            .words("Other")
            .numbers("Bodies")
            .numbers("Words and signs of code")
            .words("Methods");
    alike.pairs().stream()
        .limit(MOST_PAIRS)
        .forEach(
            pair ->
                table.row(
                    pair.one(),
                    pair.other(),
                    pair.methods().size(),
                    pair.tokens(),
                    String.join(", ", pair.methods())));
    sayMore(main, alike.pairs().size() - MOST_PAIRS, "pair");
  }

  private static void showBodies(Tag main, List<SharedBody> bodies) {
    for (SharedBody body : bodies.stream().limit(MOST_BODIES).toList()) {
      main.add(
          "h3",
          "%s: %s with this body"
              .formatted(
                  body.exercise().label(), Numbers.count(body.students().size(), "submission")));
      main.add("p", list(body.students()));
      main.add("pre", body.code()).with("tabindex", 0);
    }
    sayMore(main, bodies.size() - MOST_BODIES, "shorter body");
  }

  private static void showJplag(Tag main, List<Jplag.Pair> pairs) {
    main.add("h2", "JPlag");
    HtmlTable table =
        new HtmlTable(main, "Whole submissions, right and wrong, with the stubs as base code")
            .words("One")
            .words("Other")
            .numbers("Alike");
    pairs.stream()
        .limit(MOST_PAIRS)
        .forEach(
            pair -> table.row(pair.one(), pair.other(), "%.0f %%".formatted(100 * pair.share())));
    sayMore(main, pairs.size() - MOST_PAIRS, "pair");
  }

  private static void sayMore(Tag main, int more, String noun) {
    if (more > 0) {
      main.add("p", "And %s.".formatted(Numbers.count(more, "further " + noun)));
    }
  }

  private static String list(List<String> students) {
    String list = students.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
    int more = students.size() - MOST_NAMES;
    return more > 0 ? "%s and %d more".formatted(list, more) : list;
  }
}
