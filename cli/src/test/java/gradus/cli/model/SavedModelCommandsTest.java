package gradus.cli.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradus.cli.Cli;
import gradus.cli.failure.ExitCode;
import gradus.math.Matrix;
import gradus.nn.Datasets;
import gradus.nn.ModelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests {@code predict} and {@code gradcheck}. */
class SavedModelCommandsTest {

  @TempDir static Path folder;

  private static int models;
  private static String xor;
  private static String spirals;

  @BeforeAll
  static void models() {
    xor = train("xor", "--epochs", "2000");
    spirals = train("spirals", "--epochs", "50");
  }

  private static String train(String dataset, String... options) {
    String model = folder.resolve("model-" + models++ + ".json").toString();
    String[] arguments = new String[options.length + 4];
    System.arraycopy(options, 0, arguments, 4, options.length);
    arguments[0] = "train";
    arguments[1] = dataset;
    arguments[2] = "--save";
    arguments[3] = model;
    assertEquals(ExitCode.DONE, Cli.run(arguments).exitCode());
    return model;
  }

  @Test
  void predictsTheNetworksOutputsToTheBit() throws IOException {
    Cli.Result run = new Cli().withInput("a,b\n0,0\n0,1\n1,0\n1,1\n").execute("predict", xor);
    Matrix outputs = ModelFile.read(Path.of(xor)).network().predict(Datasets.xor().inputs());
    assertEquals(4, run.lines().size());
    for (int i = 0; i < 4; i++) {
      assertEquals(outputs.get(i, 0), Double.parseDouble(run.lines().get(i)));
    }
  }

  @Test
  void rowsAtTheBoundOfCrossEntropyAreLeftOut() throws IOException {
    String csv = folder.resolve("far.csv").toString();
    Files.writeString(Path.of(csv), "0,0,1\n1,1,0\n1000,1000,1\n-1000,-1000,0\n");
    String model = train(csv, "--layers", "2-1", "--init", "uniform", "--epochs", "1");
    Cli.Result run = Cli.run("gradcheck", model, csv);
    assertEquals(ExitCode.DONE, run.exitCode(), run.out());
    assertTrue(run.out().contains("\n2 rows left out: binary-cross-entropy holds"), run.out());
  }

  @Test
  void predictsFromAFileAsFromStandardInput() throws IOException {
    Path csv = folder.resolve("rows.csv");
    Files.writeString(csv, "0,1\n");
    String expected = Cli.run("predict", xor, csv.toString()).out();
    assertEquals(expected, new Cli().withInput("0,1").execute("predict", xor, "-").out());
    assertEquals(expected, new Cli().withInput("\ufeff0,\"1\"\r\n").execute("predict", xor).out());
  }

  @Test
  void aBadRowCostsNoOtherItsAnswer() throws IOException {
    String rows = "a,b\n0,0\n0;1\n1,0\n1,0,1\n\nNaN,1\n1,1\n";
    Path csv = folder.resolve("bad.csv");
    Files.writeString(csv, rows);
    String expected = new Cli().withInput("0,0\n1,0\n1,1\n").execute("predict", xor).out();
    for (Cli.Result run :
        List.of(
            new Cli().withInput(rows).execute("predict", xor),
            Cli.run("predict", xor, csv.toString()))) {
      assertEquals(expected, run.out());
      assertEquals(ExitCode.USER_MISTAKE, run.exitCode());
      List<String> bad = run.err().lines().toList();
      assertEquals(4, bad.size(), run.err());
      assertTrue(bad.get(0).contains(", line 3, column 1: \"0;1\" is not a number;"), bad.get(0));
      assertTrue(bad.get(1).contains(", line 5 has 3 columns, but the network of"), bad.get(1));
      assertTrue(bad.get(2).contains(", line 7, column 1: NaN is not a finite"), bad.get(2));
      assertEquals("3 of 6 rows not answered.", bad.get(3));
    }
  }

  @Test
  void aPersonAtAKeyboardHasNoHeader() {
    Cli.Result run = new Cli().onTerminal(false).withInput("hello\n0,1\n").execute("predict", xor);
    assertEquals(ExitCode.USER_MISTAKE, run.exitCode());
    assertTrue(run.err().contains("line 1, column 1: \"hello\" is not a number"), run.err());
    assertEquals(1, run.lines().size(), run.out());
  }

  @Test
  void predictsProbabilitiesOfClasses() throws IOException {
    Cli.Result run = new Cli().withInput("0.2,0.3\n").execute("predict", spirals, "--json");
    JsonNode row = new ObjectMapper().readTree(run.out()).path("outputs").path(0);
    assertEquals(3, row.size());
    double sum = 0;
    for (JsonNode probability : row) {
      sum += probability.doubleValue();
    }
    assertEquals(1, sum, 1e-12);
  }

  @Test
  void everyGradientOfASmallNetworkIsShown() {
    Cli.Result run = Cli.run("gradcheck", xor);
    assertEquals(ExitCode.DONE, run.exitCode());
    assertEquals("Gradients of %s at 4 rows of xor, loss mse.".formatted(xor), run.lines().get(0));
    long entries = run.lines().stream().filter(line -> line.startsWith("  [")).count();
    assertEquals(17 + 8, entries);
    assertTrue(run.lastLine().startsWith("✔ All 5 blocks agree"), run.lastLine());
  }

  @Test
  void aLargeNetworkIsShownByBlocksUnlessAllIsAskedFor() {
    Cli.Result blocks = Cli.run("gradcheck", spirals);
    assertEquals(0, blocks.lines().stream().filter(line -> line.startsWith("  [")).count());
    Cli.Result all = Cli.run("gradcheck", spirals, "--all");
    assertEquals(99 + 600, all.lines().stream().filter(line -> line.startsWith("  [")).count());
  }

  @Test
  void gradientsAsJson() throws IOException {
    Cli.Result run = Cli.run("gradcheck", xor, "--json");
    JsonNode json = new ObjectMapper().readTree(run.out());
    assertTrue(json.path("agrees").booleanValue());
    assertEquals(5, json.path("blocks").size());
    JsonNode block = json.path("blocks").path(0);
    assertEquals("agrees", block.path("verdict").textValue());
    assertEquals(2, block.path("analytic").size());
    assertEquals(4, block.path("numeric").path(0).size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"xor", "parity:3", "moons", "circles"})
  void cornersOfReluAreNotTakenForMistakes(String dataset) {
    for (String activation : new String[] {"relu", "leaky-relu"}) {
      String model = train(dataset, "--activation", activation, "--init", "he");
      Cli.Result run = Cli.run("gradcheck", model);
      assertEquals(ExitCode.DONE, run.exitCode(), run.out());
    }
  }

  @Test
  void rowsAtCornersAreLeftOutAndCounted() {
    String model = train("and", "--layers", "2-4-1", "--activation", "relu", "--init", "he");
    Cli.Result run = Cli.run("gradcheck", model);
    assertTrue(
        run.lines().get(1).matches("\\d rows? left out: a ReLU is at its corner there, .*"),
        run.out());
  }
}
