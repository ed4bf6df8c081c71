package gradus.cli.feedback;

import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Step;
import gradus.grading.report.BoardLayout;
import gradus.grading.text.VisibleText;
import gradus.nn.mistake.Diagnosis;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes feedback as one page that needs no other file. It has no script, and its own rule forbids
 * any; all that comes from a student is escaped.
 */
public final class HtmlFeedback {

  private static final String STYLE = style();

  private static final String HEAD =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>%s</title>
      <style>
      %s</style>
      </head>
      <body>
      <main>
      """;

  private static final String TABLE =
      """
      <table>
      <caption>Board</caption>
      <thead><tr><th scope="col">Exercise</th><th scope="col">Found</th>\
      <th scope="col" class="points">Points</th></tr></thead>
      """;

  private final Function<Step, Optional<String>> lessons;
  private final StringBuilder text = new StringBuilder();

  private HtmlFeedback(Function<Step, Optional<String>> lessons) {
    this.lessons = lessons;
  }

  /**
   * Writes feedback.
   *
   * @param feedback of one student
   * @param lessons the path of a step's lesson, if it has one
   * @return the page
   */
  public static String of(Feedback feedback, Function<Step, Optional<String>> lessons) {
    HtmlFeedback writer = new HtmlFeedback(lessons);
    writer.write(feedback);
    return writer.text.toString();
  }

  /**
   * Escapes a text for a page: its signs, and what would control or hide something.
   *
   * @param words any text
   * @return the same as it is written in HTML, in attributes too
   */
  public static String escaped(String words) {
    return VisibleText.of(words)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private void write(Feedback feedback) {
    String title = escaped("Feedback for " + feedback.submission().student());
    text.append(HEAD.formatted(title, STYLE));
    line("<h1>%s</h1>".formatted(title));
    line("<p class=\"course\">%s</p>".formatted(escaped(feedback.about())));
    line("<p class=\"total\">%s</p>".formatted(escaped(feedback.sentence())));
    if (feedback.isGraded()) {
      writeBoard(feedback.rows());
      writeTroubles(feedback.troubles());
      writeNext(feedback);
    }
    writeList("Notes", "", FeedbackNotes.of(feedback));
    writeList(
        "Receipts",
        FeedbackNotes.ABOUT_RECEIPTS,
        feedback.receipts().stream().map(receipt -> receipt.id()).toList());
    text.append("</main>\n</body>\n</html>\n");
  }

  private void writeBoard(List<FeedbackRow> rows) {
    text.append(TABLE);
    for (FeedbackRow row : rows) {
      line(
          "<tbody><tr class=\"step\"><th scope=\"rowgroup\" colspan=\"2\">%s</th><td class=\"points\">%s</td></tr>"
              .formatted(escaped(row.title()), row.points()));
      row.cells().forEach(this::writeCell);
      line("</tbody>");
    }
    line("</table>");
  }

  private void writeCell(FeedbackCell cell) {
    line(
        "<tr class=\"%s\"><th scope=\"row\">%s</th><td><span aria-hidden=\"true\">%s</span>&#160;%s</td><td class=\"points\">%s</td></tr>"
            .formatted(
                cell.status().id(),
                escaped(cell.exercise().id()).replace(".", ".<wbr/>"),
                BoardLayout.sign(cell.status()),
                cell.words(),
                cell.points()));
  }

  private void writeTroubles(List<FeedbackCell> troubles) {
    for (FeedbackCell cell : troubles) {
      line(
          "<section class=\"report\">\n<h2><span aria-hidden=\"true\">%s</span> %s: %s</h2>"
              .formatted(
                  BoardLayout.sign(cell.status()), escaped(cell.exercise().label()), cell.words()));
      List<String> lines = cell.report().stream().map(HtmlFeedback::escaped).toList();
      line("<pre tabindex=\"0\">%s</pre>".formatted(String.join("\n", lines)));
      List<String> names = cell.mistakes().stream().map(Diagnosis::id).distinct().toList();
      if (!names.isEmpty()) {
        line(
            "<p>Name of the mistake: <code>%s</code></p>"
                .formatted(escaped(String.join(", ", names))));
      }
      line("</section>");
    }
  }

  private void writeNext(Feedback feedback) {
    line("<section>\n<h2>Next</h2>");
    feedback
        .next()
        .ifPresentOrElse(
            exercise -> {
              Step step = Curriculum.stepOf(exercise);
              line(
                  "<p>Step %s, <code>%s</code>%s.</p>"
                      .formatted(
                          step.label(),
                          escaped(exercise.id()),
                          lessons
                              .apply(step)
                              .map(path -> ": read <code>" + escaped(path) + "</code>")
                              .orElse("")));
            },
            () -> line("<p>Nothing is left: every exercise of the course passes.</p>"));
    line("</section>");
  }

  private void writeList(String title, String about, List<String> entries) {
    if (entries.isEmpty()) {
      return;
    }
    line("<section>\n<h2>%s</h2>".formatted(title));
    if (!about.isEmpty()) {
      line("<p>%s</p>".formatted(escaped(about)));
    }
    line("<ul>");
    entries.forEach(entry -> line("<li>%s</li>".formatted(escaped(entry))));
    line("</ul>\n</section>");
  }

  private void line(String html) {
    text.append(html).append('\n');
  }

  private static String style() {
    try (InputStream file = HtmlFeedback.class.getResourceAsStream("feedback.css")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
