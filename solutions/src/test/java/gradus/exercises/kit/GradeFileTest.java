package gradus.exercises.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Checks the file that the grading of the solutions has written, so it runs after it (see the pom).
 * A silently skipped property is found here.
 */
class GradeFileTest {

  /** Change it with the properties: a number that falls by itself is a defect. */
  private static final int PROPERTIES = 279;

  private static JsonNode grade;

  @BeforeAll
  static void read() throws IOException {
    grade = new ObjectMapper().readTree(Path.of("target", "grade.json").toFile());
  }

  @Test
  void everyMethodPasses() {
    grade
        .get("methods")
        .forEach(m -> assertEquals("passes", m.get("status").asText(), m.toString()));
    assertEquals(100, grade.get("points").asInt());
    assertEquals(20, grade.get("bonus").asInt());
    assertEquals(36 + 10 + 1, grade.get("methods").size(), "methods, bonus methods and the finale");
  }

  @Test
  void everyPropertyRan() {
    int ran = 0;
    for (JsonNode method : grade.get("methods")) {
      ran += method.get("properties").asInt();
    }
    assertEquals(PROPERTIES, ran);
    assertTrue(grade.get("complete").asBoolean());
  }
}
