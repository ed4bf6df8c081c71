package gradus.grading.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.grading.curriculum.CaseSeeds;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.KitPaths;
import gradus.grading.curriculum.Settings;
import gradus.grading.curriculum.Status;
import gradus.grading.diagnosis.Diagnoser;
import gradus.grading.kept.KeptResult;
import gradus.grading.kept.SourceStamp;
import gradus.grading.report.GradeFile.Writer;
import gradus.grading.result.Earlier;
import gradus.grading.result.Outcome;
import gradus.grading.result.Result;
import gradus.grading.result.Results;
import gradus.nn.mistake.Diagnosis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradeFileTest {

  private static final Exercise RELU = Curriculum.find("Activations.relu").orElseThrow();
  private static final Exercise SIGMOID = Curriculum.find("Activations.sigmoid").orElseThrow();

  @TempDir Path kit;
  private Settings settings;
  private final Results results = new Results();

  @BeforeEach
  void fill() {
    settings = Settings.usual(KitPaths.ofKit(kit)).withSeed(7).withOnly("02");
    Diagnosis sign = new Diagnosis("sign", "It has the wrong sign.");
    Outcome wrong =
        Outcome.of(Status.WRONG, "y is 1", "\"−1\" is due")
            .at(List.of("x -1"))
            .with(Diagnoser.concluded(List.of(sign)), List.of());
    results.take(new Result(RELU, wrong, "", 3, 45));
    results.take(new Result(SIGMOID, Outcome.PASSES, "", 2, 6));
    results.note(11, "a note");
    results.note(2, "a note of step 2");
  }

  @Test
  void theHeadSaysWhatWasRun() throws IOException {
    JsonNode file = write(Writer.MAVEN, false);
    assertEquals("gradus-grade", file.get("format").asText());
    assertEquals(2, file.get("version").asInt());
    assertEquals("maven", file.get("writer").asText());
    assertEquals(7, file.get("seed").asInt());
    assertTrue(file.get("freshSeed").isNull());
    assertEquals("02", file.get("part").asText());
    assertEquals(2, file.get("points").asInt());
    assertEquals(0, file.get("bonus").asInt());
    assertFalse(file.get("complete").asBoolean());
    assertTrue(Instant.parse(file.get("started").asText()).isBefore(Instant.now()));
  }

  @Test
  void theFreshSeedIsTold() throws IOException {
    settings = settings.withSeeds(CaseSeeds.parse("1,987654"));
    JsonNode file = write(Writer.MAVEN, false);
    assertEquals(1, file.get("seed").asInt());
    assertEquals(987_654, file.get("freshSeed").asInt());
  }

  @Test
  void theWriterAndTheEndAreTold() throws IOException {
    JsonNode file = write(Writer.GRADUS, true);
    assertEquals("gradus", file.get("writer").asText());
    assertTrue(file.get("complete").asBoolean());
  }

  @Test
  void everyExerciseHasAnEntryInItsOrder() throws IOException {
    List<String> methods =
        StreamSupport.stream(write(Writer.MAVEN, true).get("methods").spliterator(), false)
            .map(method -> method.get("method").asText())
            .toList();
    assertEquals(Curriculum.exercises().map(Exercise::id).toList(), methods);
  }

  @Test
  void anEntrySaysHowItsExerciseStands() throws IOException {
    String relu =
        """
        {"step":2,"method":"Activations.relu","status":"wrong","points":0,"of":1,"properties":3,\
        "millis":45,"message":"x -1\\ny is 1\\n\\"−1\\" is due\\nIt has the wrong sign.",\
        "caseLines":1,\
        "diagnoses":["sign"]}""";
    assertEquals(relu, withoutRun("Activations.relu"));
    String sigmoid =
        """
        {"step":2,"method":"Activations.sigmoid","status":"passes","points":2,"of":2,\
        "properties":2,"millis":6,"message":"","caseLines":0,"diagnoses":[]}""";
    assertEquals(sigmoid, withoutRun("Activations.sigmoid"));
    assertEquals("not-graded", entry("Adam.step").get("status").asText());
  }

  @Test
  void anEntrySaysWhichRunHasFoundIt() throws IOException {
    JsonNode own = entry("Activations.relu");
    assertFalse(own.get("kept").asBoolean());
    assertTrue(Instant.parse(own.get("graded").asText()).isBefore(Instant.now()));
    assertEquals(SourceStamp.of(settings.paths(), RELU), own.get("source").asText());
    results.take(results.of(SIGMOID).of(new Earlier(0, "a stamp", false)));
    JsonNode kept = entry("Activations.sigmoid");
    assertEquals("passes", kept.get("status").asText());
    assertEquals(2, kept.get("points").asInt());
    assertTrue(kept.get("kept").asBoolean());
    assertEquals("1970-01-01T00:00:00Z", kept.get("graded").asText());
    assertEquals("a stamp", kept.get("source").asText());
    assertFalse(entry("Adam.step").has("graded"));
  }

  @Test
  void whatHasChangedSinceCountsForNothing() throws IOException {
    results.take(results.of(SIGMOID).of(new Earlier(0, "a stamp", true)));
    JsonNode file = write(Writer.MAVEN, true);
    assertEquals(0, file.get("points").asInt());
    JsonNode stale = entry("Activations.sigmoid");
    assertEquals("stale", stale.get("status").asText());
    assertEquals("passes", stale.get("was").asText());
    assertEquals(0, stale.get("points").asInt());
  }

  @Test
  void whatIsReadIsWhatWasWritten() throws IOException {
    results.take(results.of(SIGMOID).of(new Earlier(5_000, "a stamp", true)));
    JsonNode file = write(Writer.MAVEN, true);
    assertTrue(GradeFileReader.knows(file));
    Map<String, KeptResult> read = GradeFileReader.results(file);
    assertEquals(Set.of(RELU.id(), SIGMOID.id()), read.keySet());
    KeptResult sigmoid = read.get(SIGMOID.id());
    assertEquals(5_000, sigmoid.at());
    assertEquals("a stamp", sigmoid.source());
    assertEquals(Status.PASSES, sigmoid.result().status());
    KeptResult relu = read.get(RELU.id());
    assertEquals(Instant.parse(file.get("started").asText()).toEpochMilli(), relu.at());
    assertFalse(relu.isStale(settings.paths(), RELU));
    assertEquals(List.of("x -1"), relu.result().given());
  }

  @Test
  void aFileOfTheFirstVersionIsReadToo() throws IOException {
    JsonNode file =
        new ObjectMapper()
            .readTree(
                """
                {"format": "gradus-grade", "version": 1, "started": "1970-01-01T00:00:05Z",
                 "methods": [{"step": 2, "method": "Activations.relu", "status": "passes"}]}
                """);
    assertTrue(GradeFileReader.knows(file));
    KeptResult relu = GradeFileReader.results(file).get(RELU.id());
    assertEquals(5_000, relu.at());
    assertEquals("", relu.source());
    ((ObjectNode) file).put("version", 3);
    assertFalse(GradeFileReader.knows(file));
  }

  @Test
  void whatWasSavedMeanwhileIsNeverTheSame() throws IOException {
    GradeFile file = new GradeFile(settings, Writer.MAVEN);
    file.isSavedMeanwhile(RELU);
    file.write(results, true);
    JsonNode json = new ObjectMapper().readTree(settings.paths().gradeFile().toFile());
    KeptResult relu = GradeFileReader.results(json).get(RELU.id());
    assertTrue(relu.isStale(settings.paths(), RELU));
  }

  @Test
  void notesStandByTheOrderOfTheirSteps() throws IOException {
    assertEquals(
        "[{\"step\":2,\"note\":\"a note of step 2\"},{\"step\":11,\"note\":\"a note\"}]",
        write(Writer.MAVEN, true).get("notes").toString());
  }

  @Test
  void itIsReplacedWholeAndNothingIsLeftBeside() throws IOException {
    write(Writer.MAVEN, false);
    write(Writer.MAVEN, true);
    try (Stream<Path> files = Files.list(kit.resolve("exercises/target"))) {
      assertEquals(List.of(settings.paths().gradeFile()), files.toList());
    }
  }

  @Test
  void whoCannotWriteItIsTold() throws IOException {
    Files.createDirectories(kit.resolve("exercises"));
    Files.createFile(kit.resolve("exercises/target"));
    GradeFile file = new GradeFile(settings, Writer.MAVEN);
    assertThrows(UncheckedIOException.class, () -> file.write(results, true));
  }

  /** An entry without the fields that are others in every run. */
  private String withoutRun(String id) throws IOException {
    ObjectNode entry = (ObjectNode) entry(id);
    return entry.without(List.of("kept", "graded", "source")).toString();
  }

  private JsonNode entry(String id) throws IOException {
    return StreamSupport.stream(write(Writer.MAVEN, true).get("methods").spliterator(), false)
        .filter(method -> method.get("method").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode write(Writer writer, boolean complete) throws IOException {
    new GradeFile(settings, writer).write(results, complete);
    return new ObjectMapper().readTree(settings.paths().gradeFile().toFile());
  }
}
