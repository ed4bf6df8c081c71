package gradus.cli.gradebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradus.cli.feedback.Feedback;
import gradus.cli.feedback.SampleClass;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The fields are those that the platforms' own documents name. */
class PlatformJsonTest {

  static Stream<Feedback> everyone() {
    return SampleClass.all();
  }

  private static JsonNode read(String json) throws Exception {
    return new ObjectMapper().readTree(json);
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    for (Iterator<String> i = object.fieldNames(); i.hasNext(); ) {
      names.add(i.next());
    }
    return names;
  }

  @ParameterizedTest
  @MethodSource("everyone")
  void gradescopeKnowsEveryField(Feedback feedback) throws Exception {
    JsonNode root = read(PlatformJson.gradescope(feedback));
    assertTrue(
        Set.of(
                "score",
                "output",
                "output_format",
                "visibility",
                "stdout_visibility",
                "extra_data",
                "tests")
            .containsAll(names(root)));
    assertTrue(root.get("score").isNumber());
    for (JsonNode test : root.get("tests")) {
      assertTrue(
          Set.of(
                  "name",
                  "score",
                  "max_score",
                  "status",
                  "output",
                  "output_format",
                  "visibility",
                  "tags")
              .containsAll(names(test)));
      assertTrue(Set.of("passed", "failed").contains(test.get("status").asText()));
    }
    assertEquals(
        feedback.isGraded() ? feedback.submission().total() : 0, root.get("score").asDouble());
    assertEquals(!feedback.isGraded(), root.get("output").asText().contains("no zero"));
  }

  @ParameterizedTest
  @MethodSource("everyone")
  void prairieLearnHasAPartOfOneOrIsNotGradable(Feedback feedback) throws Exception {
    JsonNode root = read(PlatformJson.prairieLearn(feedback));
    assertEquals(feedback.isGraded(), root.get("gradable").asBoolean());
    assertEquals(feedback.isGraded(), root.has("score"));
    assertEquals(!feedback.isGraded(), root.has("format_errors"));
    assertTrue(root.path("score").asDouble() >= 0 && root.path("score").asDouble() <= 1);
    for (JsonNode test : root.get("tests")) {
      assertEquals(
          Set.of("description", "max_points", "message", "name", "output", "points"), names(test));
    }
  }

  @Test
  void prairieLearnsScoreIsTheTotal() throws Exception {
    Feedback wrong = SampleClass.of(SampleClass.WRONG);
    double score = read(PlatformJson.prairieLearn(wrong)).get("score").asDouble();
    assertEquals(Math.min(1, wrong.submission().total() / 100), score);
  }

  @ParameterizedTest
  @MethodSource("everyone")
  void classroom50HoldsItsSchema(Feedback feedback) throws Exception {
    JsonNode root = read(PlatformJson.classroom50(feedback, "ml", Map.of()));
    assertEquals(
        Set.of(
            "assignment",
            "assignment_type",
            "classroom",
            "commit",
            "datetime",
            "graded_at",
            "max-score",
            "owner",
            "release",
            "review",
            "schema",
            "score",
            "submission",
            "tests"),
        names(root));
    assertEquals("classroom50/result/v1", root.get("schema").asText());
    assertTrue(root.get("submission").asText().startsWith("submit/"));
    for (String moment : Set.of("datetime", "graded_at")) {
      assertTrue(root.get(moment).asText().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"));
    }
    int score = 0;
    int most = 0;
    for (JsonNode test : root.get("tests")) {
      score += test.get("score").intValue();
      most += test.get("max-score").intValue();
      assertTrue(test.get("passed").isBoolean());
      assertTrue(test.get("score").intValue() <= test.get("max-score").intValue());
    }
    assertEquals(score, root.get("score").intValue());
    assertEquals(most, root.get("max-score").intValue());
    assertTrue(root.get("score").isInt());
  }

  @Test
  void classroom50TakesWhatItsRunnerKnows() throws Exception {
    Map<String, String> runner =
        Map.of("CLASSROOM", "c", "ASSIGNMENT", "a", "OWNER", "o", "SUBMISSION_TAG", "submit/x");
    JsonNode root = read(PlatformJson.classroom50(SampleClass.of(SampleClass.WHOLE), "ml", runner));
    assertEquals("c", root.get("classroom").asText());
    assertEquals("o", root.get("owner").asText());
    assertEquals("submit/x", root.get("submission").asText());
    assertFalse(root.get("commit").isMissingNode());
  }
}
