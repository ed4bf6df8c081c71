package gradus.grading.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.KitPaths;
import gradus.grading.curriculum.Settings;
import gradus.grading.curriculum.Step;
import gradus.grading.result.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests what is remembered of examples, and that nothing old stands for a new file. */
class ExampleRecordsTest {

  private static final Step STEP = Curriculum.step(7);

  @TempDir Path kit;
  private KitPaths paths;
  private ExampleRecords records;

  @BeforeEach
  void kit() throws IOException {
    paths = KitPaths.ofKit(kit);
    records = new ExampleRecords(paths);
    Files.createDirectories(paths.examples(STEP).getParent());
    Files.writeString(paths.examples(STEP), "class Examples {}");
  }

  private static ExampleRecord record(String method, int caught) {
    return new ExampleRecord(7, method, 2, 2, caught, 5);
  }

  @Test
  void aNewRecordReplacesThatOfItsMethod() throws IOException {
    assertEquals(List.of(), records.read());
    records.keep(STEP, List.of(record("DenseLayer.forward", 1)));
    records.keep(STEP, List.of(record("DenseLayer.biasGradient", 2)));
    records.keep(STEP, List.of(record("DenseLayer.forward", 3)));
    assertEquals(
        List.of(record("DenseLayer.biasGradient", 2), record("DenseLayer.forward", 3)),
        records.read());
  }

  @Test
  void aChangedFileIsToldNothingOf() throws IOException {
    records.keep(STEP, List.of(record("DenseLayer.forward", 1)));
    Files.writeString(paths.examples(STEP), "class Examples { }");
    assertEquals(List.of(), records.read());
  }

  @Test
  void whatCannotBeReadIsNothing() throws IOException {
    records.keep(STEP, List.of(record("DenseLayer.forward", 1)));
    Files.writeString(paths.gradeFile().resolveSibling("examples.json"), "{\"steps\":");
    assertEquals(List.of(), records.read());
  }

  @Test
  void theGradeFileListsThem() throws IOException {
    records.keep(STEP, List.of(record("DenseLayer.forward", 1)));
    new GradeFile(Settings.usual(paths), GradeFile.Writer.GRADUS).write(new Results(), true);
    String json = Files.readString(paths.gradeFile()).replaceAll("\\s", "");
    assertEquals(
        "\"examples\":[{\"step\":7,\"method\":\"DenseLayer.forward\",\"count\":2,\"accepted\":2,"
            + "\"caught\":1,\"wrongVersions\":5}]}",
        json.substring(json.indexOf("\"examples\"")));
  }
}
