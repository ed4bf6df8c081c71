package gradus.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradus.cli.Cli;
import gradus.cli.failure.ExitCode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Checks that all parts of the bench are measured and printed; the times themselves are not
 * checked.
 */
class BenchCommandTest {

  private static JsonNode json(Cli.Result run) throws IOException {
    assertEquals("", run.err());
    assertEquals(ExitCode.DONE, run.exitCode());
    return new ObjectMapper().readTree(run.out());
  }

  @Test
  void everyMeasurementIsInTheJson() throws IOException {
    JsonNode json =
        json(Cli.run("bench", "classifier", "--rows", "128", "--rounds", "2", "--json"));
    assertTrue(json.path("versions").asText().startsWith("Java "), json.toString());
    JsonNode ours = json.path("classifier").path(0);
    assertEquals("gradus", ours.path("who").asText());
    assertEquals(2, ours.path("seconds").size());
    double first = ours.path("seconds").path(0).asDouble();
    double second = ours.path("seconds").path(1).asDouble();
    assertTrue(first > 0 && second > 0, ours.toString());
    assertEquals((first + second) / 2, ours.path("median").asDouble(), 1e-12);
  }

  @Test
  void peopleGetATable() {
    Cli.Result run = Cli.run("bench", "classifier", "--rows", "64", "--rounds", "1");
    assertEquals(ExitCode.DONE, run.exitCode(), run.err());
    List<String> lines = run.lines();
    assertTrue(lines.get(2).startsWith("784-128-10: one epoch"), run.out());
    assertTrue(lines.get(3).contains("median"), run.out());
    assertTrue(lines.get(4).contains("gradus"), run.out());
  }

  @Test
  void theMedianIsTheMiddle() {
    assertEquals(2, new BenchSamples(List.of(9.0, 1.0, 2.0)).median());
    assertEquals(1.5, new BenchSamples(List.of(9.0, 1.0, 2.0, 1.0)).median());
    assertEquals(9, new BenchSamples(List.of(9.0, 1.0, 2.0)).largest());
  }
}
