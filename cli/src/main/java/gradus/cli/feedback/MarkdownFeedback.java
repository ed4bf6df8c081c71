package gradus.cli.feedback;

import gradus.cli.verdict.Receipt;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Step;
import gradus.grading.report.BoardLayout;
import gradus.grading.text.VisibleText;
import gradus.nn.mistake.Diagnosis;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Writes feedback as Markdown. What comes from a student stands in fences, or is escaped. */
public final class MarkdownFeedback {

  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]<>()#+!|~&-]");
  private static final Pattern BACKTICKS = Pattern.compile("`+");
  private static final int SHORTEST_FENCE = 3;

  private final Function<Step, Optional<String>> lessons;
  private final StringBuilder text = new StringBuilder();

  private MarkdownFeedback(Function<Step, Optional<String>> lessons) {
    this.lessons = lessons;
  }

  /**
   * Writes feedback.
   *
   * @param feedback of one student
   * @param lessons the path of a step's lesson, if it has one
   * @return the document
   */
  public static String of(Feedback feedback, Function<Step, Optional<String>> lessons) {
    MarkdownFeedback writer = new MarkdownFeedback(lessons);
    writer.write(feedback);
    return writer.text.toString();
  }

  private void write(Feedback feedback) {
    line("# Feedback for %s".formatted(escaped(feedback.submission().student())));
    line("%s. %s".formatted(escaped(feedback.about()), feedback.sentence()));
    if (feedback.isGraded()) {
      writeBoard(feedback.rows());
      feedback.troubles().forEach(this::writeTrouble);
      writeNext(feedback);
    }
    writeNotes(feedback);
    writeReceipts(feedback);
  }

  private void writeBoard(List<FeedbackRow> rows) {
    line("## Board");
    text.append("| step | exercise | found | points |\n|---|---|---|---:|\n");
    for (FeedbackRow row : rows) {
      text.append("| **%s** | | | %s |\n".formatted(escaped(row.title()), row.points()));
      for (FeedbackCell cell : row.cells()) {
        text.append(
            "| | %s | %s %s | %s |\n"
                .formatted(
                    cell.exercise().id(),
                    BoardLayout.sign(cell.status()),
                    cell.words(),
                    cell.points()));
      }
    }
    text.append('\n');
  }

  private void writeTrouble(FeedbackCell cell) {
    line(
        "## %s %s: %s"
            .formatted(BoardLayout.sign(cell.status()), cell.exercise().label(), cell.words()));
    fence(cell.report());
    List<String> names = cell.mistakes().stream().map(Diagnosis::id).distinct().toList();
    if (!names.isEmpty()) {
      line("Name of the mistake: `%s`.".formatted(String.join("`, `", names)));
    }
  }

  /** A fence that is longer than any run of backticks in it. */
  private void fence(List<String> lines) {
    int longest =
        lines.stream()
            .flatMap(line -> BACKTICKS.matcher(line).results())
            .mapToInt(run -> run.group().length())
            .max()
            .orElse(0);
    String fence = "`".repeat(Math.max(SHORTEST_FENCE, longest + 1));
    text.append(fence).append("text\n");
    lines.forEach(line -> text.append(VisibleText.of(line)).append('\n'));
    text.append(fence).append("\n\n");
  }

  private void writeNext(Feedback feedback) {
    line("## Next");
    feedback
        .next()
        .ifPresentOrElse(
            exercise -> {
              Step step = Curriculum.stepOf(exercise);
              line(
                  "Step %s, `%s`%s."
                      .formatted(
                          step.label(),
                          exercise.id(),
                          lessons.apply(step).map(path -> ": read `" + path + "`").orElse("")));
            },
            () -> line("Nothing is left: every exercise of the course passes."));
  }

  private void writeNotes(Feedback feedback) {
    List<String> notes = FeedbackNotes.of(feedback);
    if (!notes.isEmpty()) {
      line("## Notes");
      notes.forEach(note -> text.append("- ").append(escaped(note)).append('\n'));
      text.append('\n');
    }
  }

  private void writeReceipts(Feedback feedback) {
    List<Receipt> receipts = feedback.receipts();
    if (!receipts.isEmpty()) {
      line("## Receipts");
      line(FeedbackNotes.ABOUT_RECEIPTS);
      receipts.forEach(receipt -> text.append("- `").append(receipt.id()).append("`\n"));
    }
  }

  private void line(String words) {
    text.append(words).append("\n\n");
  }

  private static String escaped(String words) {
    return SPECIAL.matcher(VisibleText.of(words)).replaceAll("\\\\$0");
  }
}
