package gradus.cli.marks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradus.cli.verdict.StepVerdict;
import gradus.grading.curriculum.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a {@code grade.json} says of methods. It went through a student's hands, and its receipts
 * prove only what the journal has under them.
 *
 * @param student whose file it says it is; empty if it does not say
 * @param number the platform's number of that student; empty if there is none
 * @param statuses as the file names them, by the methods' ids
 */
public record Claims(String student, String number, Map<String, String> statuses) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Those of a file.
   *
   * @param text of the file
   * @return none if it is no JSON
   */
  public static Claims in(String text) {
    Map<String, String> statuses = new LinkedHashMap<>();
    try {
      JsonNode grade = JSON.readTree(text);
      for (JsonNode method : grade.path("methods")) {
        statuses.put(method.path("method").asText(), method.path("status").asText());
      }
      return new Claims(grade.path("student").asText(), grade.path("number").asText(), statuses);
    } catch (JsonProcessingException otherFile) {
      return new Claims("", "", Map.of());
    }
  }

  /**
   * Whether the file is another student's than those for whom a receipt in it counts: a friend's
   * receipts are as genuine as one's own.
   *
   * @param holders for whom it counts
   * @return a line that says so; empty if the file is of one of them, or does not say whose it is
   */
  public Optional<String> foreign(List<GradedSubmission> holders) {
    boolean isTheirs =
        holders.stream()
            .anyMatch(one -> one.student().equals(student) && one.number().equals(number));
    return student.isEmpty() || isTheirs
        ? Optional.empty()
        : Optional.of(
            "the file says it is of %s, for whom this does not count"
                .formatted(Holders.shown(student, number)));
  }

  /**
   * Where a verdict says something else.
   *
   * @param verdict that the journal has
   * @return a line for each such method
   */
  public List<String> differences(StepVerdict verdict) {
    return verdict.results().entrySet().stream()
        .filter(found -> statuses.containsKey(found.getKey()))
        .filter(found -> !statuses.get(found.getKey()).equals(found.getValue().status().id()))
        .map(
            found ->
                "%s  the file says %s, and the verdict %s"
                    .formatted(
                        found.getKey(),
                        words(statuses.get(found.getKey())),
                        found.getValue().status().words()))
        .toList();
  }

  /**
   * What passes by the file alone.
   *
   * @param proven the ids of the methods whose step has a receipt
   * @return a line for each such method
   */
  public List<String> unproven(Set<String> proven) {
    return statuses.entrySet().stream()
        .filter(claim -> claim.getValue().equals(Status.PASSES.id()))
        .filter(claim -> !proven.contains(claim.getKey()))
        .map(
            claim ->
                "%s  the file says passes, and has no receipt for it".formatted(claim.getKey()))
        .toList();
  }

  private static String words(String id) {
    try {
      return Status.of(id).words();
    } catch (IllegalArgumentException none) {
      return id;
    }
  }
}
