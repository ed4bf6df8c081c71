package gradus.cli.overview;

import gradus.cli.marks.ClassResults;
import gradus.cli.marks.GradedSubmission.State;
import gradus.cli.page.HtmlTable;
import gradus.cli.page.Page;
import gradus.cli.page.Tag;
import gradus.cli.terminal.Numbers;
import gradus.grading.curriculum.Status;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The results of a class as a page. */
final class OverviewPage {

  private static final int MOST_HARDEST = 8;

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private final ClassOverview overview;
  private final WorkNames names;
  private final boolean isAnonymous;
  private final Page page;
  private final Tag main;

  /**
   * Prepares a page.
   *
   * @param overview what it shows
   * @param names what stands for the names of students
   * @param isAnonymous whether what tells who somebody is stays out of it
   */
  OverviewPage(ClassOverview overview, WorkNames names, boolean isAnonymous) {
    this.overview = overview;
    this.names = names;
    this.isAnonymous = isAnonymous;
    this.page = new Page("%s: the class".formatted(overview.course().title()));
    this.main = page.main();
  }

  byte[] bytes(Alike alike) {
    showHead();
    showTrouble();
    if (overview.graded().isEmpty()) {
      main.add("p", "No submission has been graded yet, so there is nothing else to show.");
      return page.bytes();
    }
    main.add("h2", "Points");
    new PointsPicture(overview.totals(), overview.most()).show(main);
    showMethods();
    showHardest();
    new MistakeSection(overview.worksIn(State.GRADED).size(), alike.examples())
        .show(main, overview.mistakes());
    AlikeSection.show(main, alike);
    if (!isAnonymous) {
      showNotes();
    }
    return page.bytes();
  }

  /** To the second, in the zone of the course. */
  private String gradedAt() {
    ClassResults results = overview.results();
    ZoneId zone = ZoneId.of(results.course().zone());
    ZonedDateTime moment = Instant.parse(results.gradedAt()).atZone(zone);
    return "%s (%s)".formatted(SECONDS.format(moment), zone.getId());
  }

  private void showHead() {
    ClassResults results = overview.results();
    main.add(
        "p",
        "%s: %d graded, %d refused, %d not graded. Graded at %s; students' code was kept apart by: %s."
            .formatted(
                Numbers.count(results.submissions().size(), "submission"),
                overview.graded().size(),
                overview.in(State.REFUSED).size(),
                overview.in(State.NOT_GRADED).size(),
                gradedAt(),
                results.isolation()));
    if (overview.works().size() < results.submissions().size()) {
      main.add(
          "p",
          "What students handed in together counts once for each of them here and in the points,"
              + " and once for all of them in what follows.");
    }
  }

  /** First what needs somebody: these are no zeros, and nobody else tells the students. */
  private void showTrouble() {
    List<Work> refused = overview.worksIn(State.REFUSED);
    List<Work> notGraded = overview.worksIn(State.NOT_GRADED);
    if (refused.isEmpty() && notGraded.isEmpty()) {
      return;
    }
    Tag panel = main.add("section").with("class", "panel");
    panel.add("h2", "To do first");
    showTrouble(panel, refused, "Refused: ask these students to hand in again. It is no zero.");
    showTrouble(
        panel, notGraded, "Not graded: the machine has failed; grade them again. It is no zero.");
  }

  /** Why has the names of files and folders in it, and these have those of students. */
  private void showTrouble(Tag panel, List<Work> works, String caption) {
    if (works.isEmpty()) {
      return;
    }
    HtmlTable table = new HtmlTable(panel, caption).words("Submission");
    if (isAnonymous) {
      works.stream().map(names::of).sorted().forEach(table::row);
    } else {
      table.words("Why");
      works.forEach(work -> table.row(names.of(work), work.first().sentence()));
    }
  }

  private void showMethods() {
    main.add("h2", "Where the class stands");
    HtmlTable table =
        new HtmlTable(
                main,
                "Submissions by the status of each method. In the bars: ✔ passes (filled), ✘ has to"
                    + " be corrected (hatched), ○ not started or waits (empty).")
            .words("Method")
            .numbers("Points")
            .numbers("Passes")
            .numbers("Wrong")
            .numbers("Does not run")
            .numbers("Too slow")
            .numbers("Not allowed")
            .numbers("Waits")
            .numbers("Not started")
            .words("Picture");
    for (MethodTally tally : overview.tallies()) {
      Tag last =
          table.row(
              tally.exercise().label(),
              overview.course().points(tally.exercise()),
              tally.passed(),
              tally.count(Status.WRONG),
              tally.count(Status.DOES_NOT_RUN),
              tally.count(Status.TOO_SLOW),
              tally.count(Status.NOT_ALLOWED),
              tally.count(Status.WAITS),
              tally.count(Status.NOT_STARTED) + tally.count(Status.NOT_GRADED));
      showBars(last, tally);
    }
  }

  private static void showBars(Tag cell, MethodTally tally) {
    Tag bars = cell.add("div").with("class", "bars").with("aria-hidden", "true");
    int rest = tally.all() - tally.begun();
    showBar(bars, "passes", "✔", tally.passed(), tally.all());
    showBar(bars, "trouble", "✘", tally.trouble(), tally.all());
    showBar(bars, "rest", "○", rest, tally.all());
  }

  private static void showBar(Tag bars, String kind, String sign, int count, int all) {
    if (count > 0) {
      bars.add("span", sign)
          .with("class", kind)
          .with("style", String.format(Locale.ROOT, "width:%.1f%%", 100.0 * count / all));
    }
  }

  private void showHardest() {
    List<MethodTally> hardest = overview.hardest(MOST_HARDEST);
    main.add("h2", "Hardest methods");
    if (hardest.isEmpty()) {
      main.add("p", "Whoever has begun a method has passed it.");
      return;
    }
    HtmlTable table =
        new HtmlTable(main, "Of those who have begun the method, how many do not pass it")
            .words("Method")
            .numbers("Begun")
            .numbers("Do not pass")
            .numbers("Share");
    for (MethodTally tally : hardest) {
      table.row(
          tally.exercise().label(),
          tally.begun(),
          tally.trouble(),
          "%.0f %%".formatted(100 * tally.hardness()));
    }
  }

  private void showNotes() {
    List<Work> noted = overview.works().stream().filter(work -> !work.notes().isEmpty()).toList();
    if (noted.isEmpty()) {
      return;
    }
    main.add("h2", "Repaired or left out");
    HtmlTable table =
        new HtmlTable(main, "What was done to submissions before they were graded")
            .words("Submission")
            .words("What");
    noted.forEach(work -> table.row(names.of(work), String.join(" ", work.notes())));
  }
}
