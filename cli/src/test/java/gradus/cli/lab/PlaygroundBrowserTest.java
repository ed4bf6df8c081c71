package gradus.cli.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/**
 * A student with the playground in a real browser. The tests go on from each other, as a student
 * does: one lab serves them all.
 */
@Tag("browser")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlaygroundBrowserTest {

  @TempDir private static Path folder;

  private static RunningLab lab;
  private static Browser browser;

  @BeforeAll
  static void open() {
    lab = RunningLab.start(RunningLab.kit(folder));
    browser = Browser.open(folder.resolve("profile")).downloadTo(folder);
  }

  @AfterAll
  static void close() {
    browser.close();
    lab.close();
  }

  @AfterEach
  void thePageHasNoErrorAndIsAccessible() {
    assertEquals(List.of(), browser.violations());
    assertEquals(List.of(), browser.errors());
  }

  private static void choose(String name, String value) {
    browser.click("select[name='%s'] option[value='%s']".formatted(name, value));
  }

  /** Letters are commands while the focus is in no field. */
  private static void leaveTheForm() {
    browser.tabTo("#playground button.main");
  }

  @Test
  @Order(1)
  void aRunBeginsByItself() {
    browser.go(lab.at("#playground")).sees(".play-told", "Epoch 0.");
    browser.sees(".play-run h3", "2-4-1");
    browser.script("document.querySelectorAll('.play-run details').forEach(it => it.open = true)");
    browser.sees(".weight-tables caption", "Weights of layer 1");
  }

  @Test
  @Order(2)
  void twoRunsGoInStepAndRestAtOneEpoch() {
    choose("preset", "seeds");
    browser.sees(".run-0 h3", "seed 42").sees(".run-1 h3", "seed 7");
    leaveTheForm();
    browser.press(Keys.ENTER).sees(".play-told", "Running.");
    browser.matches(".run-1 .play-numbers", "Epoch [1-9].*");
    browser.press("p").matches(".play-told", "(?s)Epoch [1-9]\\d*\\..*");
    int epoch = epoch(0);
    assertEquals(epoch, epoch(1));
    browser.press("e").sees(".play-told", "Epoch %d.".formatted(epoch + 1));
    browser.press("r").sees(".play-told", "Epoch %d, and 1 row of".formatted(epoch + 1));
    assertEquals(List.of(epoch + 1, epoch + 1), List.of(epoch(0), epoch(1)));
  }

  private static int epoch(int run) {
    return Integer.parseInt(
        browser.text(".run-%d .play-numbers".formatted(run)).replaceAll("Epoch (\\d+):.*", "$1"));
  }

  @Test
  @Order(3)
  void whatIsPressedWhileRunsStartIsDoneAfterThat() {
    leaveTheForm();
    browser.press("n", "e").sees(".play-told", "Epoch 1.");
    browser.press("n", "p").sees(".play-told", "Running.");
    browser.press("p").matches(".play-told", "(?s)Epoch \\d+\\..*");
  }

  @Test
  @Order(4)
  void pointsArePutByTheKeysAndSavedForTrain() throws IOException {
    choose("preset", "");
    choose("dataset", "points");
    browser.click("#play-second").sees(".point-tools", "Save as CSV");
    browser.matches(".play-run", "(?s)(?!Run A).*2-8-1.*");
    browser.tabTo("canvas.plane").press(Keys.ARROW_RIGHT).sees(".play-told", "The cross is at 0.1");
    browser.press("1").sees(".play-told", "A point of class 1 at 0.1, 0; 5 points.");
    browser.click(".point-tools button").waitFor(folder.resolve("points.csv"));
    assertTrue(Files.readString(folder.resolve("points.csv")).endsWith("\n0.1,0,1\n"));
  }

  @Test
  @Order(5)
  void theOutputsOfADeepNetworkAreSeen() {
    choose("preset", "spirals");
    browser.sees(".play-run h3", "2-8-8-1").sees(".play-told", "Epoch 0.");
    assertEquals(
        true,
        browser.script(
            "const network = document.querySelector('canvas.network');"
                + "return network.clientWidth <= network.parentElement.clientWidth"));
  }

  @Test
  @Order(6)
  void theNextStartEndsOneThatHangs() {
    lab.solve("step03", "MeanSquaredError").solve("step07", "DenseLayer");
    lab.change("step07", "DenseLayer", "this.input = input;", "while (input != null) {}");
    choose("dataset", "xor");
    browser.sees(".play-told", "Starting");
    browser.sees(".play-told", "The run waits for your code. If there is no answer by ");
    // What is still starting, and never would have, is ended.
    choose("parts", "kit");
    browser.sees(".play-run", "All parts are the kit’s.").sees(".play-told", "Epoch 0.");
    choose("parts", "yours");
    lab.solve("step07", "DenseLayer");
    leaveTheForm();
    browser.press("n").sees(".play-run", "parts are yours").sees(".play-told", "Epoch 0.");
    browser.press("e").sees(".play-told", "Epoch 1.");
    assertFalse(browser.text("#playground").contains("exit status"));
  }

  @Test
  @Order(7)
  void besideARunThatFailsAtOnceTheOtherIsSeen() {
    lab.change("step07", "DenseLayer", "this.input = input;", "input.get(-1, 0);");
    browser.click("#play-second").click("#play-second-fields [name='parts'] option[value='kit']");
    browser.sees(".run-0 .play-failure", "Your code failed");
    browser.sees(".run-1", "All parts are the kit’s.").sees(".run-1 .play-numbers", "Epoch 0:");
    leaveTheForm();
    browser.press("e").sees(".run-1 .play-numbers", "Epoch 1:");
  }

  @Test
  @Order(8)
  void whatASecondRunIsComesBackAsItWas() {
    lab.solve("step07", "DenseLayer");
    browser.go(lab.at("#playground")).sees(".play-run h3", "");
    choose("preset", "seeds");
    browser.sees(".run-1 h3", "2-2-1");
    browser.write("#play-second-fields [name='hidden']", Keys.DELETE.toString());
    browser.sees(".run-1 h3", "Run B: 2-1 sigmoid");
    browser.go(lab.at("#playground")).sees(".run-1 h3", "Run B: 2-1 sigmoid");
    assertEquals("2", valueOf("[data-field='first-hidden'] input"));
    assertEquals("", valueOf("#play-second-fields [name='hidden']"));
    assertNotEquals("", valueOf("[data-field='first-mistake'] select"), "one can be chosen");
  }

  private static Object valueOf(String selector) {
    return browser.script("return document.querySelector(arguments[0]).value", selector);
  }
}
