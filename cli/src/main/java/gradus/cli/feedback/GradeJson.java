package gradus.cli.feedback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.cli.marks.GradedSubmission;
import gradus.cli.verdict.Receipt;
import gradus.cli.verdict.VerdictKey;
import gradus.grading.curriculum.Status;
import gradus.grading.report.GradeFile;
import gradus.nn.mistake.Diagnosis;
import java.util.regex.Pattern;

/**
 * Writes feedback as {@code grade.json}: the format that a grading of one's own writes, and more
 * fields that a class has, the receipts among them.
 */
public final class GradeJson {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private static final Pattern PUBLIC_SEED = Pattern.compile("(-?\\d{1,18})(\\D.*)?");

  private GradeJson() {}

  /**
   * Writes feedback.
   *
   * @param feedback of one student
   * @return the file
   */
  public static String of(Feedback feedback) {
    ObjectNode grade = JSON.createObjectNode();
    putHead(feedback, grade);
    ArrayNode methods = grade.putArray("methods");
    feedback.cells().forEach(cell -> put(cell, feedback, methods.addObject()));
    grade.putArray("notes");
    grade.putArray("examples");
    putClass(feedback, grade);
    try {
      return JSON.writeValueAsString(grade) + "\n";
    } catch (JsonProcessingException neverForTrees) {
      throw new IllegalStateException(neverForTrees);
    }
  }

  private static void putHead(Feedback feedback, ObjectNode grade) {
    GradedSubmission submission = feedback.submission();
    grade.put("format", GradeFile.FORMAT).put("version", GradeFile.VERSION).put("writer", "class");
    grade.put("started", feedback.results().gradedAt());
    grade.put("complete", feedback.isGraded());
    grade.set("seed", JSON.getNodeFactory().numberNode(publicSeed(submission)));
    grade.putNull("freshSeed");
    grade.put("part", "");
    grade.put("points", submission.points()).put("bonus", submission.bonus());
  }

  /** The public seed; 1 if nothing was graded. */
  private static long publicSeed(GradedSubmission submission) {
    return submission.verdicts().stream()
        .map(verdict -> PUBLIC_SEED.matcher(verdict.key().seeds()))
        .filter(seeds -> seeds.matches())
        .map(seeds -> Long.parseLong(seeds.group(1)))
        .findFirst()
        .orElse(1L);
  }

  private static void put(FeedbackCell cell, Feedback feedback, ObjectNode method) {
    method.put("step", cell.exercise().step()).put("method", cell.exercise().id());
    method.put("status", cell.status().id());
    method.put("points", cell.earned()).put("of", cell.of());
    method.put("properties", cell.properties()).put("millis", cell.millis());
    method.put("message", String.join("\n", cell.report()));
    method.put("caseLines", cell.outcome().reportOfCase().size());
    ArrayNode diagnoses = method.putArray("diagnoses");
    cell.mistakes().stream().map(Diagnosis::id).forEach(diagnoses::add);
    if (cell.status() != Status.NOT_GRADED) {
      method.put("kept", false).put("graded", feedback.results().gradedAt());
      method.put("source", source(cell, feedback));
    }
  }

  private static String source(FeedbackCell cell, Feedback feedback) {
    return feedback.receipts().stream()
        .map(Receipt::key)
        .filter(key -> key.step() == cell.exercise().step())
        .map(VerdictKey::files)
        .findFirst()
        .orElse("");
  }

  private static void putClass(Feedback feedback, ObjectNode grade) {
    GradedSubmission submission = feedback.submission();
    grade.put("student", submission.student()).put("number", submission.number());
    grade.put("course", feedback.course().title());
    grade.put(
        "state", submission.state().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    grade.put("sentence", feedback.reason());
    grade.put("handedIn", submission.handedIn()).put("penalty", submission.penalty());
    if (feedback.isGraded()) {
      grade.put("total", submission.total());
    } else {
      grade.putNull("total");
    }
    grade.put("isolation", feedback.results().isolation());
    ArrayNode notes = grade.putArray("submission");
    submission.notes().forEach(notes::add);
    ArrayNode receipts = grade.putArray("receipts");
    feedback.receipts().forEach(receipt -> put(receipt, receipts.addObject()));
  }

  private static void put(Receipt receipt, ObjectNode node) {
    VerdictKey key = receipt.key();
    node.put("id", receipt.id()).put("step", key.step()).put("files", key.files());
    node.put("grader", key.grader()).put("seeds", key.seeds()).put("java", key.java());
    node.put("verdict", receipt.verdict());
  }
}
