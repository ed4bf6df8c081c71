package gradus.exercises.grading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import gradus.exercises.grading.Gradings.Grade;
import gradus.exercises.grading.Ladder.Step;
import gradus.nn.Diagnosis;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes {@code target/grade.json}, whole, after every property: whatever happens later, what was
 * graded before is kept. The README documents the format.
 */
public final class GradeFile {

  private static final int VERSION = 1;

  private GradeFile() {}

  /** Writes what a run that goes on has found so far. */
  static void keep(Gradings gradings) {
    write(gradings, false);
  }

  /**
   * Writes the file, in one move, so that nobody reads half of it.
   *
   * @param gradings what was found so far
   * @param complete whether the run is over
   */
  public static void write(Gradings gradings, boolean complete) {
    try {
      Path file = path();
      Files.createDirectories(file.getParent());
      // Its own name: two runs in one folder must not take each other's file away.
      Path temporary = file.resolveSibling("grade.json." + ProcessHandle.current().pid());
      Files.writeString(temporary, json(gradings, complete));
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Path path() {
    return Home.folder().resolve("target").resolve("grade.json");
  }

  private static String json(Gradings gradings, boolean complete) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(new DefaultPrettyPrinter());
      json.writeStartObject();
      json.writeStringField("format", "gradus-grade");
      json.writeNumberField("version", VERSION);
      json.writeStringField("started", gradings.started().toString());
      json.writeBooleanField("complete", complete);
      json.writeNumberField("seed", Seeds.run());
      json.writeNumberField("points", gradings.points(false));
      json.writeNumberField("bonus", gradings.points(true));
      json.writeArrayFieldStart("methods");
      for (Step step : Ladder.STEPS) {
        for (Ladder.Method method : step.methods()) {
          write(gradings.of(method), json);
        }
      }
      write(gradings.of(Ladder.FINALE), json);
      json.writeEndArray();
      json.writeEndObject();
    }
    return text + "\n";
  }

  private static void write(Grade grade, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("step", grade.method().step());
    json.writeStringField("method", grade.method().id());
    json.writeStringField("status", grade.status().id());
    json.writeNumberField("points", grade.points());
    json.writeNumberField("of", grade.method().points());
    json.writeNumberField("properties", grade.properties());
    json.writeNumberField("millis", grade.millis());
    json.writeStringField("message", String.join("\n", grade.finding().report()));
    json.writeArrayFieldStart("diagnoses");
    for (Diagnosis diagnosis : grade.finding().diagnoses()) {
      json.writeString(diagnosis.id());
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
