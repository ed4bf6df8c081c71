package gradus.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gradus.math.Matrix;
import gradus.math.NumpyRandom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that files are written whole or not at all, and read or refused in one sentence. */
class ModelFileTest {

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void choosesAFile() {
    file = folder.resolve("model.json");
  }

  @Test
  void aModelComesBack() throws IOException {
    Model model = model(1);
    ModelFile.write(model, file);
    ModelFileProperties.assertSame(model, ModelFile.read(file));
    assertEquals(List.of(file), files());
  }

  @Test
  void everyCutShortFileIsRefused() throws IOException {
    ModelFile.write(model(1), file);
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertOneSentence(file.toString(), assertThrows(ModelFileException.class, this::read));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"version\" : 1 | \"version\" : 2 | its format version is 2, and this is version 1",
        "\"version\" : 1 | \"version\" : \"1\" | its \"version\" is of the wrong kind",
        "\"format\" | \"fromat\" | it does not say \"format\": \"gradus-model\"",
        "\"gradus-model\" | \"other\" | it does not say \"format\": \"gradus-model\"",
        "\"seed\" : 7 | \"sed\" : 7 | it has no \"seed\"",
        "\"seed\" : 7 | \"seed\" : 99999999999999999999 | its \"seed\" is of the wrong kind",
        "\"mse\" | \"mes\" | it names an unknown losses, mes",
        "\"sigmoid\" | \"sigmund\" | it names an unknown activation, sigmund",
        "\"dense\" | \"conv\" | it has a layer of unknown type conv",
        "\"inputSize\" : 2 | \"inputSize\" : 3 | layer 1 does not fit what comes before it",
        "\"interrupted\" : true | \"interrupted\" : 1 | its \"interrupted\" is of the wrong kind",
        "\"epochs\" : [ 1, 2 ] | \"epochs\" : [ 1 ] | its history has not one loss an epoch",
        "\"epochs\" : [ 1, 2 ] | \"epochs\" : [ 2, 1 ] | epoch 1 cannot follow epoch 2",
        "\"epochs\" : [ 1, 2 ] | \"epochs\" : [ 1, 2.5 ] | it has 2.5 where an epoch must be",
        "0.25 | 1e999 | where a number must be",
        "0.25 | \"0.25\" | it has \"0.25\" where a number must be",
        "0.25 | null | it has null where a number must be"
      })
  void whatIsNotOurFormIsRefused(String right, String wrong, String reason) throws IOException {
    ModelFile.write(model(1), file);
    String text = Files.readString(file);
    assertTrue(text.contains(right), text);
    Files.writeString(file, text.replace(right, wrong));
    var thrown = assertThrows(ModelFileException.class, this::read);
    assertOneSentence(file + " is not a model that this version can read: ", thrown);
    assertTrue(thrown.getMessage().contains(reason), thrown.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"[]", "{}", "null", "5", "\"text\"", "x,y,z", "{}{}", "{\"layers\": 1}", "<html>"})
  void foreignFilesAreRefused(String text) throws IOException {
    Files.writeString(file, text);
    assertOneSentence(file + " is not a ", assertThrows(ModelFileException.class, this::read));
  }

  @Test
  void picturesAreRefused() throws IOException {
    Files.write(file, new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xff, 0, 1});
    assertOneSentence(file + " is not a ", assertThrows(ModelFileException.class, this::read));
  }

  @Test
  void whatIsNotThere() {
    assertRefused(file + " is not there", this::read);
    Path lost = folder.resolve("no/model.json");
    assertRefused(lost + " is not there", () -> ModelFile.read(lost));
    assertRefused(
        lost + " cannot be written: its folder is not there",
        () -> ModelFile.write(model(1), lost));
    assertRefused(folder + " cannot be read: it is a folder", () -> ModelFile.read(folder));
    assertRefused(
        folder + " cannot be written: it is a folder", () -> ModelFile.write(model(1), folder));
    assertEquals(List.of(), files());
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Files.writeString(file, "old");
    Path below = file.resolve("model.json");
    assertThrows(ModelFileException.class, () -> ModelFile.write(model(1), below));
    assertEquals("old", Files.readString(file));
  }

  @Test
  void aFolderThatMayNotBeWrittenTo() throws IOException {
    ModelFile.write(model(1), file);
    String before = Files.readString(file);
    assumeTrue(folder.toFile().setWritable(false));
    try {
      assumeFalse(Files.isWritable(folder), "this user may write anywhere");
      assertRefused(
          file + " cannot be written: permission is denied", () -> ModelFile.write(model(2), file));
      assertEquals(before, Files.readString(file));
    } finally {
      assertTrue(folder.toFile().setWritable(true));
    }
  }

  /** A failed write leaves the older file, and nothing beside it. */
  @Test
  void aFailureLeavesTheOldFile() throws IOException {
    ModelFile.write(model(1), file);
    String before = Files.readString(file);
    Model withoutNumbers = withWeight(Double.NaN);
    Model unknownLayer = withLayer(new PlainSigmoid());
    assertRefusedToWrite("the model holds NaN, which is not a finite number", withoutNumbers);
    assertRefusedToWrite(
        "the model holds -Infinity, which is not a finite number",
        withWeight(Double.NEGATIVE_INFINITY));
    assertRefusedToWrite(
        "PlainSigmoid cannot be saved, only the kit's own layers can", unknownLayer);
    History diverged = new History();
    diverged.add(1, Double.NaN);
    assertRefusedToWrite(
        "the model holds NaN, which is not a finite number",
        new Model(network(1), Losses.MSE, "xor", 1, diverged, false));
    assertEquals(before, Files.readString(file));
    assertEquals(List.of(file), files());
  }

  @Test
  void anOlderFileIsReplacedWhole() throws IOException {
    Files.writeString(file, "x".repeat(100_000));
    ModelFile.write(model(2), file);
    ModelFileProperties.assertSame(model(2), ModelFile.read(file));
    assertEquals(List.of(file), files());
  }

  /** A link stays a link, and what it points to is replaced. */
  @Test
  void aLinkIsFollowed() throws IOException {
    Path link = folder.resolve("latest.json");
    ModelFile.write(model(1), file);
    try {
      Files.createSymbolicLink(link, file.getFileName());
    } catch (IOException | UnsupportedOperationException noLinks) {
      assumeTrue(false, "no links here");
    }
    ModelFile.write(model(2), link);
    assertTrue(Files.isSymbolicLink(link));
    assertFalse(Files.isSymbolicLink(file));
    ModelFileProperties.assertSame(model(2), ModelFile.read(file));
    ModelFileProperties.assertSame(model(2), ModelFile.read(link));
  }

  /** Concurrent writers do not disturb each other: the file of the last one is whole. */
  @Test
  void severalWritersAtOnce() throws IOException {
    IntStream.range(0, 16)
        .parallel()
        .forEach(
            seed -> {
              try {
                ModelFile.write(model(seed), file);
              } catch (ModelFileException failure) {
                throw new AssertionError(failure);
              }
            });
    assertEquals(7, ModelFile.read(file).seed());
    assertEquals(List.of(file), files());
  }

  private Model read() throws ModelFileException {
    return ModelFile.read(file);
  }

  private List<Path> files() {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private void assertRefusedToWrite(String sentence, Model model) {
    var thrown = assertThrows(IllegalArgumentException.class, () -> ModelFile.write(model, file));
    assertEquals(sentence, thrown.getMessage());
  }

  private static void assertRefused(String sentence, Executable call) {
    assertEquals(sentence, assertThrows(ModelFileException.class, call).getMessage());
  }

  private static void assertOneSentence(String start, ModelFileException thrown) {
    assertTrue(thrown.getMessage().startsWith(start), thrown.getMessage());
    assertFalse(thrown.getMessage().contains("\n"), thrown.getMessage());
    assertFalse(thrown.getMessage().contains("Exception"), thrown.getMessage());
  }

  private static Model withWeight(double weight) {
    return withLayer(new Dense(Matrix.of(2, 1, 1, weight), Matrix.row(0)));
  }

  private static Model withLayer(Layer layer) {
    return new Model(new Network(2, List.of(layer)), Losses.MSE, "xor", 1, new History(), false);
  }

  private static Model model(int seed) {
    History history = new History();
    history.add(1, 0.5);
    history.add(2, 0.125);
    return new Model(network(seed), Losses.MSE, "xor", 7, history, true);
  }

  private static Network network(int seed) {
    NumpyRandom random = new NumpyRandom(seed);
    return new Network(
        2,
        List.of(
            Initializer.UNIFORM.dense(2, 2, random),
            new ActivationLayer(Activation.SIGMOID),
            Dense.withoutBias(Matrix.column(0.25, -1e-300))));
  }
}
