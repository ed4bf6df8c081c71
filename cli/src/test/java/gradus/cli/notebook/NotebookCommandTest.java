package gradus.cli.notebook;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradus.cli.Cli;
import gradus.cli.failure.ExitCode;
import gradus.cli.terminal.Terminal;
import gradus.nn.Figure;
import gradus.nn.Notebook;
import gradus.nn.SeedSurvey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotebookCommandTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4})
  void everyFigureComesOutAsPinned(int number) throws IOException {
    Cli.Result run = Cli.run("notebook", "" + number);
    assertEquals(ExitCode.DONE, run.exitCode());
    assertEquals(pinned("notebook-" + number + ".txt"), run.out().replace("\r", ""));
  }

  @Test
  void theSurveyComesOutAsPinned() throws IOException {
    Cli.Result run = Cli.run("notebook", "2", "--seeds", "40");
    assertEquals(ExitCode.DONE, run.exitCode());
    assertEquals(pinned("notebook-2-of-40-seeds.txt"), run.out().replace("\r", ""));
  }

  private static String pinned(String name) throws IOException {
    try (InputStream in = NotebookCommandTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  @Test
  void withoutANumberAllFourAreReplayed() {
    Cli.Result run = Cli.run("notebook", "--seeds", "20");
    assertEquals(ExitCode.DONE, run.exitCode());
    assertEquals(4, run.lines().stream().filter(line -> line.startsWith("Notebook ")).count());
    assertEquals(4, run.lines().stream().filter(line -> line.startsWith("✔ All ")).count());
  }

  @Test
  void linesFitATerminal() {
    Cli.run("notebook", "--seeds", "20")
        .lines()
        .forEach(line -> assertTrue(line.length() <= 82, line));
  }

  @Test
  void jsonHasEveryFigure() throws IOException {
    Cli.Result run = Cli.run("notebook", "--seeds", "20", "--json");
    JsonNode json = new ObjectMapper().readTree(run.out());
    assertTrue(json.path("agrees").booleanValue());
    List<Integer> figures = List.of(20, 0, 20, 13);
    for (int i = 0; i < 4; i++) {
      assertEquals(figures.get(i), json.path("notebooks").path(i).path("figures").size());
    }
    JsonNode loss = json.path("notebooks").path(0).path("figures").path(0);
    assertEquals("0.39557039180027914", loss.path("published").textValue());
    assertEquals(12, loss.path("neededDigits").intValue());
    assertTrue(loss.path("agreeingDigits").intValue() >= 12);
    assertEquals(3, json.path("notebooks").path(1).path("survey").path("losses").size());
  }

  @Test
  void aFigureThatFallsShortIsSaid() {
    Figure right = Figure.toDigits("loss, epoch 1", "0.25", 0.25, 2);
    Figure wrong = Figure.toDigits("loss, epoch 2", "0.25", 0.26, 2);
    Notebook.Run run = Notebook.NO_BIAS.run(Notebook.NO_BIAS.start(0));
    NotebookResult result =
        new NotebookResult(Notebook.NO_BIAS, run, List.of(right, wrong), Optional.empty());
    assertFalse(result.agrees());
    String printed = print(result);
    assertTrue(printed.contains("loss, epoch 1       0.25  0.25000000   2 (2)  +\n"), printed);
    assertTrue(printed.contains("loss, epoch 2       0.25  0.26000000   1 (2)  x\n"), printed);
    assertTrue(printed.contains("\nx 1 of 2 figures fall short.\n"), printed);
  }

  @Test
  void aLossOutsideTheSeedsIsSaid() {
    SeedSurvey.Place outside = new SeedSurvey.Place(1, "0.25", List.of(0.26, 0.27));
    SeedSurvey survey = new SeedSurvey(List.of(outside), 2, 1);
    Notebook.Run run = Notebook.NO_BIAS.run(Notebook.NO_BIAS.start(0));
    NotebookResult result =
        new NotebookResult(Notebook.FOUR_HIDDEN, run, List.of(), Optional.of(survey));
    assertFalse(result.agrees());
    assertTrue(
        print(result).contains("x Not all published losses lie between the extremes of 2 seeds"));
  }

  private static String print(NotebookResult result) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Terminal terminal =
        Terminal.of(InputStream.nullInputStream(), out, out, US_ASCII, false, false);
    new NotebookReport(terminal).print(result);
    terminal.flush();
    return out.toString(US_ASCII).replace("\r", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "3", "4"})
  void everyNotebookHasItsGraph(String number) throws IOException {
    Path file = folder.resolve("graph.svg");
    Cli.Result run = Cli.run("notebook", number, "--seeds", "9", "--plot", file.toString());
    assertEquals("", run.err());
    assertTrue(Files.size(file) > 10_000);
  }
}
