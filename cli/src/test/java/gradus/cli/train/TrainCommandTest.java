package gradus.cli.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradus.cli.Cli;
import gradus.cli.failure.ExitCode;
import gradus.cli.file.Json;
import gradus.cli.terminal.Numbers;
import gradus.nn.Model;
import gradus.nn.ModelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainCommandTest {

  @TempDir Path folder;

  @Test
  void xorIsLearntWithoutOptions() {
    Cli.Result run = Cli.run("train");
    assertEquals(ExitCode.DONE, run.exitCode());
    assertEquals("", run.err());
    assertEquals(
        List.of(
            "Training 2-4-1 (sigmoid) on xor: 4 rows, all of them a step, seed 42.",
            "Descending mse by gradient-descent at rate 2.5, 2,000 epochs.",
            "",
            "  epoch   loss",
            "      1   0.315398",
            "    200   0.182028"),
        run.lines().subList(0, 6));
    assertTrue(run.out().contains("layer 1, dense 2→4: weights\n     4.9950    6.1464"));
    assertTrue(run.out().contains("\n        1        1       0  0.0260\n"), run.out());
    assertTrue(
        run.lastLine()
            .matches(
                "✔ All 4 outputs are within 0.1 of their targets. 2,000 epochs in [0-9.]+ s."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "and",
        "or",
        "parity:2",
        "parity:4",
        "moons",
        "circles",
        "spirals",
        "digits",
        "blobs:2000"
      })
  void everyDatasetIsLearntWithoutOptions(String dataset) {
    Cli.Result run = Cli.run("train", dataset);
    assertEquals(ExitCode.DONE, run.exitCode());
    assertTrue(run.lastLine().startsWith("✔"), run.lastLine());
  }

  @Test
  void whatWasNotLearntIsSaid() {
    Cli.Result run = Cli.run("train", "--epochs", "1");
    assertEquals(ExitCode.DONE, run.exitCode());
    assertTrue(
        run.lastLine().matches("✘ 0 of 4 outputs are within 0.1 of their targets. 1 epoch in .*"),
        run.lastLine());
  }

  @Test
  void everyOptionCounts() {
    Cli.Result run =
        Cli.run(
            "train",
            "parity:3",
            "--layers",
            "3-5-4-1",
            "--activation",
            "leaky-relu",
            "--loss",
            "mse",
            "--optimizer",
            "momentum",
            "--learning-rate",
            "0.05",
            "--epochs",
            "30",
            "--batch",
            "3",
            "--seed",
            "7",
            "--init",
            "he",
            "--log-every",
            "10");
    assertEquals(
        List.of(
            "Training 3-5-4-1 (leaky-relu) on parity:3: 8 rows, 3 a step, seed 7.",
            "Descending mse by momentum at rate 0.05, 30 epochs."),
        run.lines().subList(0, 2));
    assertEquals(
        List.of("1", "10", "20", "30"),
        run.lines().subList(4, 8).stream()
            .map(line -> line.strip().replaceAll(" .*", ""))
            .toList());
  }

  @Test
  void trainingStopsAtALoss() {
    Cli.Result run = Cli.run("train", "--until-loss", "0.01");
    assertTrue(run.out().contains("\n    388   0.00997574"), run.out());
    assertTrue(run.lastLine().contains(" 388 epochs in "), run.lastLine());
  }

  @Test
  void theSameSeedGivesTheSameModel() throws IOException {
    for (String dataset : List.of("xor", "moons")) {
      String first = saved("--seed", "3", dataset);
      assertEquals(first, saved("--seed", "3", dataset));
      assertFalse(first.equals(saved("--seed", "4", dataset)));
    }
  }

  private String saved(String... arguments) throws IOException {
    Path file = folder.resolve("model.json");
    List<String> all = new ArrayList<>(List.of("train", "--epochs", "20"));
    all.addAll(List.of("--save", file.toString()));
    all.addAll(List.of(arguments));
    assertEquals(ExitCode.DONE, Cli.run(all.toArray(String[]::new)).exitCode());
    return Files.readString(file);
  }

  @Test
  void jsonIsOneDocumentWithTheSavedModelsBits() throws IOException {
    Path file = folder.resolve("model.json");
    Cli.Result run = Cli.run("train", "--epochs", "50", "--json", "--save", file.toString());
    assertEquals("", run.err());
    JsonNode json = new ObjectMapper().readTree(run.out());
    Model model = ModelFile.read(file);
    for (int i = 0; i < 4; i++) {
      JsonNode value = json.path("parameters").path(i).path("value");
      assertEquals(Json.rows(model.network().parameters().get(i).value()), value);
    }
    assertEquals(50, json.path("history").size());
    assertEquals(model.history().lastLoss(), json.path("loss").doubleValue());
    assertEquals(4, json.path("predictions").size());
    assertEquals("gradient-descent", json.path("settings").path("optimizer").textValue());
    assertEquals(List.of("dataset", "layers", "activation"), names(json.path("settings")));
  }

  private static List<String> names(JsonNode json) {
    List<String> names = new ArrayList<>();
    json.fieldNames().forEachRemaining(names::add);
    return names.subList(0, 3);
  }

  @Test
  void divergenceIsOneSentenceAndSavesNothing() {
    Path file = folder.resolve("model.json");
    Cli.Result run =
        Cli.run(
            "train",
            "--activation",
            "relu",
            "--init",
            "he",
            "--learning-rate",
            "1e300",
            "--save",
            "" + file);
    assertEquals(ExitCode.CHECK_FAILED, run.exitCode());
    assertTrue(run.err().matches("gradus: training diverged in epoch \\d+: .*\\.\\R"), run.err());
    assertFalse(Files.exists(file));
  }

  @Test
  void csvWithAHeaderIsLearnt() throws IOException {
    Path csv = folder.resolve("and.csv");
    Files.writeString(csv, "a,b,both\n0,0,0\n0,1,0\n1,0,0\n1,1,1\n");
    Cli.Result run = Cli.run("train", csv.toString());
    assertEquals("", run.err());
    assertTrue(run.out().contains("2-8-1 (tanh)"), run.out());
    assertTrue(run.lastLine().startsWith("✔ All 4 outputs"), run.lastLine());
  }

  @Test
  void classNumbersBecomeOutputs() throws IOException {
    Path csv = folder.resolve("classes.csv");
    Files.writeString(csv, "0,0\n1,1\n2,2\n0.1,0\n1.1,1\n2.1,2\n");
    Cli.Result run = Cli.run("train", csv.toString(), "--loss", "softmax-cross-entropy");
    assertEquals("", run.err());
    assertTrue(run.out().contains("1-8-3 (tanh)"), run.out());
    assertTrue(run.lastLine().startsWith("✔ All 18 outputs"), run.lastLine());
  }

  @Test
  void manyRowsThatAreNoClassesAreJudgedByDistance() throws IOException {
    Path csv = folder.resolve("line.csv");
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i <= 20; i++) {
      rows.append(i / 20.0).append(',').append(i / 20.0).append('\n');
    }
    Files.writeString(csv, rows);
    Cli.Result run = Cli.run("train", csv.toString(), "--loss", "mse");
    assertTrue(run.lastLine().matches("✔ Outputs are 0\\.\\d+ from .* on average.*"), run.out());
  }

  @Test
  void picturesAreDrawn() throws IOException {
    Path png = folder.resolve("xor.png");
    assertEquals(ExitCode.DONE, Cli.run("train", "--plot", png.toString()).exitCode());
    assertTrue(Files.size(png) > 10_000);
  }

  @Test
  void helpNamesTheDefaultsThatAreUsed() {
    String help = Cli.run("train", "--help").out().replaceAll("\\s+", " ");
    for (String name : new String[] {"xor", "parity:3", "moons"}) {
      Recipe recipe = Recipe.forDataset(name, name.equals("parity:3") ? 3 : 2);
      assertTrue(
          help.contains(
              "%s %s, %s, %s at %s, %d epochs, %s a step, init %s"
                  .formatted(
                      name.equals("parity:3") ? "N-4N-1" : recipe.layers(),
                      recipe.activation(),
                      recipe.loss(),
                      recipe.optimizer(),
                      Numbers.brief(recipe.learningRate()),
                      recipe.epochs(),
                      recipe.isFullBatch(200) ? "all rows" : recipe.batch() + " rows",
                      recipe.init())),
          name + ": " + help);
    }
    assertEquals(Layers.of(3, 12, 1), Recipe.forDataset("parity:3", 3).layers());
    assertTrue(help.contains("spirals " + Recipe.forDataset("spirals", 2).layers()));
    assertTrue(help.contains("and, or " + Recipe.forDataset("or", 2).layers()));
    assertEquals(Layers.of(5, 8, 1), Recipe.forDataset("flowers.csv", 5).layers());
  }
}
