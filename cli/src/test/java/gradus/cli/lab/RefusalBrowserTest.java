package gradus.cli.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Buttons whose work is refused: the page says why, beside the button. */
@Tag("browser")
class RefusalBrowserTest {

  @TempDir private static Path folder;

  private static RunningLab lab;
  private static Browser browser;

  @BeforeAll
  static void open() {
    lab = RunningLab.start(RunningLab.kit(folder));
    // As where the folder may not be written to, also for a superuser.
    lab.kit().write(".gradus/state.lock/a-file", "");
    browser = Browser.open(folder.resolve("profile"));
  }

  @AfterAll
  static void close() {
    browser.close();
    lab.close();
  }

  /** The browser itself notes each refusal. */
  @AfterEach
  void noFailureWasLeftToTheBrowser() {
    assertEquals(
        List.of(), browser.errors().stream().filter(error -> error.contains("Uncaught")).toList());
  }

  @Test
  void aHintThatCannotBeCounted() {
    browser.go(lab.at("#hints/07")).sees("main", "DenseLayer.forward");
    browser.click("button[data-method='DenseLayer.forward']");
    browser.sees("main .refusal", "state.json cannot be written");
    assertEquals(List.of(), browser.violations());
  }

  @Test
  void aDerivationWhoseOpeningCannotBeRemembered() {
    browser.go(lab.at("#derivation/07")).click("#open");
    browser.sees("main .refusal", "state.json cannot be written");
  }

  @Test
  void aQuizThatAnotherPageHasEnded() {
    browser.go(lab.at("#quiz/03")).sees("main h3", "Question 1 of 8");
    browser.click("main form button").sees("main", "Right is");
    browser.press(Keys.ENTER).sees("main h3", "Question 2 of 8");
    browser.script(
        "return fetch('api/quiz', {method: 'POST', body: JSON.stringify({step: '03'})})"
            + ".then(reply => reply.text())");
    browser.click("main form button").sees("main", "This quiz is over; begin another one.");
    assertEquals(List.of(), browser.violations());
    browser.click("main form + div button").sees("main h3", "Question 1 of 8");
    browser.click("main form button").sees("main", "Right is");
  }

  @Test
  void aLabThatHasEnded() {
    try (RunningLab other = RunningLab.start(RunningLab.kit(folder.resolve("other")))) {
      browser.go(other.at("#hints/07")).sees("main", "DenseLayer.forward");
    }
    browser.click("button[data-method='DenseLayer.forward']");
    browser.sees("main .refusal", "The lab has ended.");
    browser.click(".export button").sees(".export .refusal", "The lab has ended.");
  }
}
