package gradus.cli.gradebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.cli.feedback.Feedback;
import gradus.cli.feedback.FeedbackCell;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Status;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Writes the results of one student as the files that platforms read. */
final class PlatformJson {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** PrairieLearn takes no file of more than a megabyte; the text of a report is the most of it. */
  private static final int MOST_OF_A_REPORT = 8_000;

  private PlatformJson() {}

  /**
   * Gradescope's {@code results.json}. Its total is written out, since being late takes points away
   * that no test has. Without a grade it is 0, because the platform takes no file without one; the
   * text above it says that it is none.
   */
  static String gradescope(Feedback feedback) {
    ObjectNode root = JSON.createObjectNode();
    root.put("score", feedback.isGraded() ? feedback.submission().total() : 0);
    root.put("output", whole(feedback)).put("output_format", "text");
    root.put("visibility", "visible").put("stdout_visibility", "hidden");
    ArrayNode tests = root.putArray("tests");
    cells(feedback).forEach(cell -> putGradescope(cell, tests.addObject()));
    ObjectNode extra = root.putObject("extra_data");
    extra.put("state", feedback.submission().state().name());
    ArrayNode receipts = extra.putArray("receipts");
    feedback.receipts().forEach(receipt -> receipts.add(receipt.id()));
    return text(root);
  }

  private static void putGradescope(FeedbackCell cell, ObjectNode test) {
    boolean isBonus = Curriculum.stepOf(cell.exercise()).bonus();
    test.put("name", cell.exercise().label());
    test.put("score", cell.earned()).put("max_score", isBonus ? 0 : cell.of());
    test.put("status", cell.status() == Status.PASSES ? "passed" : "failed");
    test.put("output", report(cell)).put("output_format", "text").put("visibility", "visible");
    ArrayNode tags = test.putArray("tags");
    cell.mistakes().forEach(mistake -> tags.add(mistake.id()));
  }

  /** PrairieLearn's {@code results.json}: the score is a part of one. */
  static String prairieLearn(Feedback feedback) {
    ObjectNode root = JSON.createObjectNode();
    root.put("gradable", feedback.isGraded());
    if (feedback.isGraded()) {
      double part = feedback.submission().total() / Math.max(1, feedback.of());
      root.put("score", Math.min(1, part));
    } else {
      root.putArray("format_errors").add(whole(feedback));
    }
    root.put("message", feedback.sentence());
    ArrayNode tests = root.putArray("tests");
    cells(feedback).forEach(cell -> putPrairieLearn(cell, tests.addObject()));
    return text(root);
  }

  private static void putPrairieLearn(FeedbackCell cell, ObjectNode test) {
    test.put("name", cell.exercise().label());
    test.put("description", Curriculum.stepOf(cell.exercise()).title());
    test.put("points", cell.earned()).put("max_points", cell.of());
    test.put("message", cell.words()).put("output", report(cell));
  }

  /**
   * Classroom 50's {@code result.json}. It counts whole points, none of them above what can be had,
   * and marks late work by itself: so neither bonus nor penalty is in it. It is not made of what
   * was not graded, since nothing in it could say so. What only the platform knows comes from the
   * environment that its runner sets.
   */
  static String classroom50(Feedback feedback, String classroom, Map<String, String> environment) {
    ObjectNode root = JSON.createObjectNode();
    root.put("schema", "classroom50/result/v1");
    root.put("classroom", environment.getOrDefault("CLASSROOM", classroom));
    root.put("assignment", environment.getOrDefault("ASSIGNMENT", "gradus"));
    root.put("assignment_type", environment.getOrDefault("ASSIGNMENT_TYPE", "individual"));
    root.put("owner", environment.getOrDefault("OWNER", feedback.submission().student()));
    root.put("submission", environment.getOrDefault("SUBMISSION_TAG", "submit/unknown"));
    String commit = environment.getOrDefault("COMMIT_URL", "");
    root.put("commit", commit).put("release", environment.getOrDefault("RELEASE_URL", ""));
    root.put("review", environment.getOrDefault("REVIEW_URL", commit));
    String gradedAt = seconds(feedback.results().gradedAt());
    String handedIn = feedback.submission().handedIn();
    root.put("datetime", handedIn.isEmpty() ? gradedAt : seconds(handedIn));
    root.put("graded_at", gradedAt);
    List<FeedbackCell> counted =
        cells(feedback).stream()
            .filter(cell -> !Curriculum.stepOf(cell.exercise()).bonus())
            .toList();
    root.put("score", counted.stream().mapToInt(FeedbackCell::earned).sum());
    root.put("max-score", counted.stream().mapToInt(FeedbackCell::of).sum());
    ArrayNode tests = root.putArray("tests");
    counted.forEach(cell -> putClassroom50(cell, tests.addObject()));
    return text(root);
  }

  private static void putClassroom50(FeedbackCell cell, ObjectNode test) {
    test.put("test-name", cell.exercise().label());
    test.put("passed", cell.status() == Status.PASSES);
    test.put("score", cell.earned()).put("max-score", cell.of());
    test.put("message", cell.words()).put("output", report(cell));
  }

  /** A moment in whole seconds, as the schema has it. */
  private static String seconds(String moment) {
    try {
      return Instant.parse(moment).truncatedTo(ChronoUnit.SECONDS).toString();
    } catch (DateTimeException none) {
      return Instant.EPOCH.toString();
    }
  }

  private static List<FeedbackCell> cells(Feedback feedback) {
    return feedback.isGraded() ? feedback.cells().toList() : List.of();
  }

  private static String whole(Feedback feedback) {
    String more = feedback.reason();
    return more.isEmpty() ? feedback.sentence() : feedback.sentence() + "\n" + more;
  }

  private static String report(FeedbackCell cell) {
    String text = String.join("\n", cell.report());
    return text.length() <= MOST_OF_A_REPORT ? text : text.substring(0, MOST_OF_A_REPORT) + "\n…";
  }

  private static String text(ObjectNode root) {
    try {
      return JSON.writeValueAsString(root) + "\n";
    } catch (JsonProcessingException neverForTrees) {
      throw new IllegalStateException(neverForTrees);
    }
  }
}
