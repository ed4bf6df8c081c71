package gradus.grading.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import gradus.grading.curriculum.CaseSeeds;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Settings;
import gradus.grading.curriculum.Status;
import gradus.grading.curriculum.Step;
import gradus.grading.file.WholeFile;
import gradus.grading.kept.KeptResult;
import gradus.grading.kept.SourceStamp;
import gradus.grading.result.Earlier;
import gradus.grading.result.Result;
import gradus.grading.result.Results;
import gradus.nn.mistake.Diagnosis;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes {@code target/grade.json} after every property, so that a later crash loses no results.
 * The README documents the format.
 */
public final class GradeFile {

  /** The writer of a file, for its field {@code writer}. */
  public enum Writer {
    /** The Maven run, or an IDE. */
    MAVEN("maven"),
    /** {@code gradus run}, which also keeps its results itself. */
    GRADUS("gradus");

    private final String id;

    Writer(String id) {
      this.id = id;
    }

    /**
     * The name in the file.
     *
     * @return for example {@code maven}
     */
    public String id() {
      return id;
    }
  }

  /** The value of the field {@code format}. */
  public static final String FORMAT = "gradus-grade";

  /** The value of the field {@code version}; it changes when a field's meaning does. */
  public static final int VERSION = 2;

  /** The status of what an earlier run has found of files that have changed since. */
  static final String STALE = "stale";

  private final Settings settings;
  private final Writer writer;
  private final Instant started = Instant.now();
  private final Map<Exercise, String> sources = new HashMap<>();

  /**
   * Creates the file of a run that begins now, with the student's files as they are now.
   *
   * @param settings of the run
   * @param writer the writer
   */
  public GradeFile(Settings settings, Writer writer) {
    this.settings = settings;
    this.writer = writer;
    Curriculum.exercises()
        .forEach(exercise -> sources.put(exercise, SourceStamp.of(settings.paths(), exercise)));
  }

  /**
   * Takes back what a file of an exercise was, because another one was compiled.
   *
   * @param exercise that has to be graded once more
   */
  public void isSavedMeanwhile(Exercise exercise) {
    sources.put(exercise, KeptResult.SAVED_MEANWHILE);
  }

  /**
   * Writes the file whole or not at all.
   *
   * @param results the results so far
   * @param complete whether the run is over
   * @throws UncheckedIOException if it cannot be written
   */
  public void write(Results results, boolean complete) {
    try {
      Path file = settings.paths().gradeFile();
      Files.createDirectories(file.getParent());
      WholeFile.write(file, json(results, complete).getBytes(StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private String json(Results results, boolean complete) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(new DefaultPrettyPrinter());
      json.writeStartObject();
      writeHead(results, complete, json);
      json.writeArrayFieldStart("methods");
      for (Exercise exercise : Curriculum.exercises().toList()) {
        write(results.of(exercise), json);
      }
      json.writeEndArray();
      writeNotes(results, json);
      writeExamples(json);
      json.writeEndObject();
    }
    return text + "\n";
  }

  private void writeHead(Results results, boolean complete, JsonGenerator json) throws IOException {
    json.writeStringField("format", FORMAT);
    json.writeNumberField("version", VERSION);
    json.writeStringField("writer", writer.id());
    json.writeStringField("started", started.toString());
    json.writeBooleanField("complete", complete);
    writeSeeds(settings.seeds(), json);
    json.writeStringField("part", settings.only());
    json.writeNumberField("points", results.points(false));
    json.writeNumberField("bonus", results.points(true));
  }

  private static void writeSeeds(CaseSeeds seeds, JsonGenerator json) throws IOException {
    json.writeNumberField("seed", seeds.known());
    if (!seeds.fresh().isEmpty()) {
      json.writeNumberField("freshSeed", seeds.fresh().get(0));
    } else {
      json.writeNullField("freshSeed");
    }
  }

  private void write(Result result, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("step", result.exercise().step());
    json.writeStringField("method", result.exercise().id());
    json.writeStringField("status", result.isStale() ? STALE : result.status().id());
    if (result.isStale()) {
      json.writeStringField("was", result.status().id());
    }
    json.writeNumberField("points", result.points());
    json.writeNumberField("of", result.exercise().points());
    json.writeNumberField("properties", result.properties());
    json.writeNumberField("millis", result.millis());
    json.writeStringField("message", String.join("\n", result.outcome().report()));
    json.writeNumberField("caseLines", result.outcome().reportOfCase().size());
    json.writeArrayFieldStart("diagnoses");
    for (Diagnosis diagnosis : result.outcome().diagnoses()) {
      json.writeString(diagnosis.id());
    }
    json.writeEndArray();
    if (result.status() != Status.NOT_GRADED) {
      writeRun(result, json);
    }
    json.writeEndObject();
  }

  /** Which run has found it, and of which files. */
  private void writeRun(Result result, JsonGenerator json) throws IOException {
    Earlier run =
        result
            .earlier()
            .orElseGet(
                () -> new Earlier(started.toEpochMilli(), sources.get(result.exercise()), false));
    json.writeBooleanField("kept", result.earlier().isPresent());
    json.writeStringField("graded", Instant.ofEpochMilli(run.at()).toString());
    json.writeStringField("source", run.source());
  }

  private static void writeNotes(Results results, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("notes");
    for (Step step : Curriculum.STEPS) {
      for (String note : results.notes(step.number())) {
        json.writeStartObject();
        json.writeNumberField("step", step.number());
        json.writeStringField("note", note);
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  /** As they stood when they ran last; they have no points. */
  private void writeExamples(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("examples");
    for (ExampleRecord found : new ExampleRecords(settings.paths()).read()) {
      json.writeStartObject();
      json.writeNumberField("step", found.step());
      json.writeStringField("method", found.method());
      json.writeNumberField("count", found.count());
      json.writeNumberField("accepted", found.accepted());
      json.writeNumberField("caught", found.caught());
      json.writeNumberField("wrongVersions", found.wrongVersions());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
