package gradus.grading.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.KitPaths;
import gradus.grading.curriculum.Step;
import gradus.grading.file.FileStamp;
import gradus.grading.file.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Remembers, in {@code target/examples.json}, how examples stood when they ran last, so that every
 * grading can list them. What was found of a file that has changed since is not told.
 */
public final class ExampleRecords {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final KitPaths paths;

  /**
   * The records of a kit.
   *
   * @param paths of the kit
   */
  public ExampleRecords(KitPaths paths) {
    this.paths = paths;
  }

  /**
   * What is remembered.
   *
   * @param steps the stamp of each step's file, by the step's number
   * @param records of all methods that were asked for
   */
  private record Stored(Map<Integer, String> steps, List<ExampleRecord> records) {}

  /**
   * What holds for the files as they are now.
   *
   * @return step by step; none where nothing can be read
   */
  public List<ExampleRecord> read() {
    Stored stored = stored();
    return stored.records().stream()
        .filter(found -> stamp(found.step()).equals(stored.steps().get(found.step())))
        .toList();
  }

  /**
   * Remembers records in the place of earlier ones of the same methods.
   *
   * @param step whose file they are of
   * @param found of its methods
   * @throws IOException if it cannot be written
   */
  public void keep(Step step, List<ExampleRecord> found) throws IOException {
    List<String> methods = found.stream().map(ExampleRecord::method).toList();
    Map<Integer, String> steps = new TreeMap<>(stored().steps());
    steps.put(step.number(), stamp(step.number()));
    List<ExampleRecord> records = new ArrayList<>();
    for (Step other : Curriculum.STEPS) {
      Stream<ExampleRecord> earlier =
          read().stream()
              .filter(one -> one.step() == other.number() && !methods.contains(one.method()));
      Stream<ExampleRecord> now = found.stream().filter(one -> one.step() == other.number());
      Stream.concat(earlier, now).forEach(records::add);
    }
    Files.createDirectories(file().getParent());
    WholeFile.write(file(), JSON.writeValueAsBytes(new Stored(steps, records)));
  }

  private Stored stored() {
    try {
      Stored stored = JSON.readValue(Files.readAllBytes(file()), Stored.class);
      if (stored.steps() != null && stored.records() != null) {
        return stored;
      }
    } catch (IOException unreadable) {
      // They run again when they are asked for.
    }
    return new Stored(Map.of(), List.of());
  }

  private String stamp(int step) {
    return FileStamp.of(paths.examples(Curriculum.step(step)));
  }

  private Path file() {
    return paths.gradeFile().resolveSibling("examples.json");
  }
}
