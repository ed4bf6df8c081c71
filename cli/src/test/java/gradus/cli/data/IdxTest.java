package gradus.cli.data;

import static gradus.cli.data.IdxFiles.gzip;
import static gradus.cli.data.IdxFiles.idx;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradus.cli.Cli;
import gradus.cli.failure.ExitCode;
import gradus.math.Matrix;
import gradus.math.NumpyRandom;
import gradus.nn.Dataset;
import gradus.nn.ModelFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests training on 3×4 images of three classes, which differ in their bright row. */
class IdxTest {

  private static final int ITEMS = 90;
  private static final int WIDTH = 12;

  @TempDir static Path folder;

  private static byte[] pixels;
  private static byte[] labels;

  @BeforeAll
  static void files() throws IOException {
    NumpyRandom random = new NumpyRandom(5);
    pixels = new byte[ITEMS * WIDTH];
    labels = new byte[ITEMS];
    for (int k = 0; k < pixels.length; k++) {
      int label = k / WIDTH % 3;
      labels[k / WIDTH] = (byte) label;
      pixels[k] = (byte) (random.nextInt(56) + (k % WIDTH / 4 == label ? 200 : 0));
    }
    write("train-images-idx3-ubyte", idx(pixels, ITEMS, 3, 4));
    write("train-labels-idx1-ubyte", idx(labels, ITEMS));
    write("t10k-images.idx3-ubyte", idx(pixels, ITEMS, 3, 4));
    write("t10k-labels.idx1-ubyte.gz", gzip(idx(labels, ITEMS)));
    write("pictures", gzip(idx(pixels, ITEMS, 3, 4)));
    write("kinds", idx(labels, ITEMS));
  }

  private static void write(String name, byte[] content) throws IOException {
    Files.write(folder.resolve(name), content);
  }

  private static String in(String name) {
    return folder.resolve(name).toString();
  }

  private static Cli.Result train(String... arguments) {
    List<String> all = new ArrayList<>(List.of("train"));
    all.addAll(Arrays.asList(arguments));
    all.addAll(List.of("--learning-rate", "0.01", "--batch", "10"));
    Cli.Result run = Cli.run(all.toArray(String[]::new));
    assertEquals("", run.err());
    assertEquals(ExitCode.DONE, run.exitCode());
    return run;
  }

  @Test
  void imagesAreLearntWithTheLabelsBesideThem() {
    Cli.Result run = train(in("train-images-idx3-ubyte"));
    assertEquals(
        List.of(
            "Training 12-128-3 (relu) on %s: 90 rows, 10 a step, seed 42."
                .formatted(in("train-images-idx3-ubyte")),
            "Descending softmax-cross-entropy by adam at rate 0.01, 5 epochs."),
        run.lines().subList(0, 2));
    assertTrue(
        run.out()
            .contains(
                "\n  class  rows   right  most often taken for\n      0    30  100.0%\n      1  "),
        run.out());
    assertTrue(
        run.lastLine().startsWith("✔ 90 of 90 rows are classified right (100.0%). 5 epochs in "),
        run.lastLine());
    assertEquals(16, run.lines().size(), "no line a row");
  }

  /** The same content gives the same model except for the name. */
  @Test
  void packedOrNotAndUnderWhateverNameTheyAreTheSame() {
    String expected = learnt(train(in("train-images-idx3-ubyte")));
    assertEquals(expected, learnt(train(in("t10k-images.idx3-ubyte"))));
    assertEquals(expected, learnt(train(in("pictures"), "--labels", in("kinds"))));
  }

  private static String learnt(Cli.Result run) {
    return run.out().replaceAll("^.*", "").replaceAll(" in [0-9.]+ s", "");
  }

  @Test
  void pixelsAreFromZeroToOneAndLabelsAreOneHot() {
    byte[] images = idx(new byte[] {0, 1, (byte) 128, (byte) 255}, 2, 1, 2);
    Dataset data = read(images, idx(new byte[] {1, 3}, 2)).dataset(2);
    assertEquals(Matrix.of(2, 2, 0, 1 / 255.0, 128 / 255.0, 1), data.inputs());
    assertEquals(Matrix.of(2, 4, 0, 1, 0, 0, 0, 0, 0, 1), data.targets());
    Dataset same = read(images, idx(new byte[] {0, 0}, 2)).dataset(0);
    assertEquals(Matrix.of(2, 2, 1, 0, 1, 0), same.targets());
    assertEquals(5, read(images, idx(new byte[] {0, 0}, 2)).dataset(5).targets().columns());
  }

  private static LabelledImages read(byte[] images, byte[] labels) {
    return new LabelledImages(idxFile(images), idxFile(labels));
  }

  private static IdxFile idxFile(byte[] content) {
    return IdxFile.read(DataFile.of("file", new ByteArrayInputStream(content)));
  }

  @Test
  void aNameOfItsOwnHasNoLabelsBesideIt() {
    assertEquals(Optional.empty(), LabelledImages.beside(in("pictures")));
    assertEquals(
        Optional.of(in("t10k-labels.idx1-ubyte.gz")),
        LabelledImages.beside(in("t10k-images.idx3-ubyte")));
  }

  @Test
  void theSavedModelPredictsAndIsChecked() throws IOException {
    String model = in("model.json");
    train(in("train-images-idx3-ubyte"), "--save", model, "--plot", in("model.svg"));
    assertTrue(Files.exists(folder.resolve("model.svg")));
    Cli.Result run = Cli.run("predict", model, in("pictures"));
    assertEquals(ITEMS, run.lines().size());
    var saved = ModelFile.read(Path.of(model));
    Matrix inputs = idxFile(idx(pixels, ITEMS, 3, 4)).rows();
    Matrix expected = saved.loss().readable(saved.network().predict(inputs));
    for (int i = 0; i < ITEMS; i++) {
      String[] cells = run.lines().get(i).split(",", -1);
      for (int j = 0; j < 3; j++) {
        assertEquals(expected.get(i, j), Double.parseDouble(cells[j]));
      }
    }
    Cli.Result check = Cli.run("gradcheck", model, in("train-images-idx3-ubyte"));
    assertEquals(ExitCode.DONE, check.exitCode(), check.out() + check.err());
  }

  @Test
  void jsonOfManyRowsLeavesThemOut() throws IOException {
    JsonNode small =
        new ObjectMapper().readTree(train(in("pictures"), "--json", "--labels", in("kinds")).out());
    assertEquals(ITEMS, small.path("inputs").size());
    assertEquals(ITEMS, small.path("rows").intValue());
    int items = 1 << 12;
    write("large-images", idx(new byte[items * 257], items, 257));
    write("large-labels", idx(new byte[items], items));
    JsonNode large =
        new ObjectMapper()
            .readTree(
                train(in("large-images"), "--json", "--epochs", "1", "--layers", "257-2").out());
    assertEquals(items, large.path("rows").intValue());
    assertTrue(large.path("verdict").textValue().startsWith("4,096 of 4,096 rows"));
    assertFalse(large.has("inputs"));
    assertFalse(large.has("predictions"));
  }

  @Test
  void layersMayHaveMoreOutputsThanThereAreLabels() {
    Cli.Result run = train(in("train-images-idx3-ubyte"), "--layers", "12-8-5", "--epochs", "1");
    assertTrue(run.out().contains("\n      4     0\n"), run.out());
  }

  @Test
  void gzippedCsvIsReadToo() throws IOException {
    write("and.csv.gz", gzip("a,b,c\n0,0,0\n0,1,0\n1,0,0\n1,1,1\n".getBytes(UTF_8)));
    assertTrue(train(in("and.csv.gz")).out().contains(": 4 rows, "));
  }
}
