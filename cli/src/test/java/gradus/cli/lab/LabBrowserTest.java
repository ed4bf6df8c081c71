package gradus.cli.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
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
 * A student with the lab in a real browser, from the first minute on. The tests go on from each
 * other, as a student does: one lab serves them all.
 */
@Tag("browser")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LabBrowserTest {

  @TempDir private static Path folder;

  private static RunningLab lab;
  private static Browser browser;

  @BeforeAll
  static void open() {
    lab = RunningLab.start(RunningLab.kit(folder));
    browser = Browser.open(folder.resolve("profile"));
  }

  @AfterAll
  static void close() {
    int workers = lab.workers().size();
    browser.close();
    lab.close();
    assertTrue(workers <= 3, "a worker for the board, one for the trace, one for the run");
  }

  @AfterEach
  void nothingHasFailedOnThePage() {
    assertEquals(List.of(), browser.errors());
  }

  private static void assertAccessible() {
    assertEquals(List.of(), browser.violations(), browser.address());
  }

  @Test
  @Order(1)
  void theFirstMinute() {
    browser.go(lab.at(""));
    browser.sees("#headline", "0 / 100 points").sees("article", "Matrices");
    browser.sees("#ladder li.not-started", "multiply").sees("#ladder a[aria-current]", "01");
    assertEquals(13, browser.count("#ladder .step a[href^='#lesson/']"));
    assertAccessible();
  }

  @Test
  @Order(2)
  void aSaveTurnsAStepGreen() {
    lab.solve("step01", "Matrices");
    browser.sees("#ladder .step:first-child", "8 of 8 points");
    assertEquals(4, browser.count("#ladder .step:first-child li.passes"));
  }

  @Test
  @Order(3)
  void whatIsWrongIsReported() {
    lab.solve("step06", "XorByHand");
    lab.change("step06", "XorByHand", "outputs.minus(targets)", "targets.minus(outputs)");
    browser.sees("#reports section.wrong", "XorByHand.backward");
    assertFalse(browser.isTooWide(), "a method's name fits beside the lesson");
    assertAccessible();
  }

  @Test
  @Order(4)
  void theTraceByTheKeysAlone() {
    browser.go(lab.at("#lesson/06")).sees("article", "Two layers");
    browser.tabTo(".views a[href='#trace/06']").press(Keys.ENTER);
    browser.sees("#told", "6 / 20: T is given.");
    browser.press(Keys.ARROW_RIGHT).sees("#told", "7 / 20: Z₁ = X W₁ + b₁ is computed by the kit");
    browser.press(Keys.ARROW_LEFT).sees("#told", "6 / 20");
    browser.press(Keys.END).sees("#told", "The first wrong place is ∂L/∂b2.");
    browser.sees("#told", "The grader says: ");
    browser.sees("#told", "sign");
    assertTrue(browser.count("svg.trace .box.wrong") > 0);
    assertAccessible();
  }

  @Test
  @Order(5)
  void anAddressHoldsTheState() {
    browser.press(Keys.ARROW_LEFT).sees("#told", "19 / 20");
    String address = browser.address();
    browser.go(address).sees("#told", "19 / 20");
    assertEquals(address, browser.address());
  }

  @Test
  @Order(6)
  void otherNumbers() {
    browser.click("#numbers > summary").write("#given-X", "1 0; 0 0");
    browser.addressHas("given=").sees("#told", "6 / 20").sees("#numbers[open] label", "X");
    browser.write("#given-X", "1 0 1; 0 0 1");
    browser.sees("#refused", "W1 is 2×2; with the others it has to be 3×2.");
    assertAccessible();
    browser.write("#given-X", "1 x; 0 0").sees("#refused", "X takes numbers only.");
    browser.write("#given-X", "1 0; 0 1").sees("#told", "6 / 20");
  }

  @Test
  @Order(7)
  void aNumberIsAskedForFirstAndAWrongOneIsNamed() {
    browser.go(lab.at("#trace/06?at=6&ask=1")).sees("#told", "6 / 20");
    browser.sees("#whatif", "known mistakes open");
    browser.press(Keys.ARROW_RIGHT).sees("#ask label", "What is Z1 [1,0]?");
    browser.press("7", Keys.ENTER).sees("#told", "✘ Not that.");
    browser.answer("#guess", "x").sees("#told", "That is no number");
    browser.answer("#guess", "1,16").sees("#told", "✔ 1.16 is right.");
    browser.press(Keys.ARROW_RIGHT).sees("#ask label", "What is H [1,1]?");
    assertAccessible();
    // σ(2.42 − 0.87): the hidden bias is left out.
    browser.answer("#guess", "0.825").sees("#told", "The hidden units get no bias.");
  }

  @Test
  @Order(7)
  void theArrowInTheFieldJudgesWhatWasWrittenBeforeItGoesOn() {
    browser.go(lab.at("#trace/06?at=6&ask=1")).sees("#told", "6 / 20");
    browser.press(Keys.ARROW_RIGHT).sees("#ask label", "What is Z1 [1,0]?");
    // What is traced or chosen meanwhile leaves the question as it is.
    browser.press("7").sees("#whatif", "known mistakes open");
    // A save draws all of it anew, and leaves what was written.
    browser.script("document.getElementById('guess').dataset.isOld = true");
    lab.change("step06", "XorByHand", "targets.minus(outputs)", "targets.minus(outputs) /* - */");
    browser.sees("#guess:not([data-is-old])", "").sees("#whatif", "known mistakes open");
    browser.press("2", Keys.ARROW_LEFT, "1", Keys.ARROW_RIGHT).sees("#told", "6 / 20");
    assertEquals("712", browser.script("return document.getElementById('guess').value"));
    browser.press(Keys.ARROW_RIGHT).sees("#told", "✘ Not that.");
    browser.press(Keys.ARROW_RIGHT).sees("#told", "You answered 712. 7 / 20");
    browser.press(Keys.ARROW_RIGHT).sees("#ask label", "What is H [1,1]?");
    browser.press(Keys.ARROW_RIGHT).sees("#told", "8 / 20");
  }

  @Test
  @Order(8)
  void whatIfOpensOnceTheMethodPasses() {
    lab.solve("step06", "XorByHand");
    browser.sees("#ladder", "16 of 16 points");
    browser.go(lab.at("#trace/06?at=20")).sees("#whatif option", "σ′ is left out");
    browser.press("w").sees("#graph figure:nth-child(2)", "What if");
    assertEquals(2, browser.count("svg.trace"));
    browser.sees("#told", "What if: The first wrong place is");
    assertAccessible();
  }

  @Test
  @Order(9)
  void hintsAreCountedAndTheDerivationHasItsDoor() {
    browser.go(lab.at("#hints/07")).sees("main", "DenseLayer.forward");
    browser.click("button[data-method='DenseLayer.forward']").sees("main h4", "Hint 1 of 3");
    assertAccessible();
    assertTrue(lab.kit().run("hint", "07", "forward").out().contains("hint 2 of 3"));
    browser.go(lab.at("#derivation/07")).sees("main", "no ★");
    assertAccessible();
    browser.click("#open").sees("article", "DenseLayer.weightGradient");
    browser.go(lab.at("#derivation/06")).sees("article", "XorByHand.backward");
    assertAccessible();
  }

  @Test
  @Order(10)
  void theQuiz() {
    browser.go(lab.at("#quiz/03")).sees("main h3", "Question 1 of 8");
    assertAccessible();
    browser.click("main form button").sees("main", "Right is");
    browser.press(Keys.ENTER).sees("main h3", "Question 2 of 8");
    assertTrue(lab.kit().read(".gradus/quiz.json").contains("\"missed\""));
  }

  @Test
  @Order(11)
  void examplesAreRun() {
    browser.go(lab.at("#examples/06")).sees("main", "Run my examples");
    browser.click("#run").sees("main", "No examples yet; 4 wrong versions wait for them.");
    assertAccessible();
  }

  @Test
  @Order(12)
  void theHunt() {
    browser.go(lab.at("#hunt/09")).sees("main", "step 09 open once all of its methods pass.");
    assertAccessible();
    browser.go(lab.at("#hunt/06")).sees("main", "Which line is wrong?");
    assertAccessible();
    browser.answer("#line", "1").sees("main", "✘");
    browser.answer("#line", "1").sees("main", "Which is the cause?");
    browser.press(Keys.ENTER).sees("main", "Another one");
    assertTrue(lab.kit().run("hunt", "06", "--list").out().contains("missed"));
  }

  @Test
  @Order(13)
  void theLecture() {
    browser.go(lab.at("?lecture#trace/06?at=20")).sees("#whatif option", "σ′ is left out");
    browser.press("w").sees("#told", "What if: ");
    assertEquals(2, browser.count("svg.trace.near"));
    assertTrue(sizeOfNumbers() >= 18, () -> sizeOfNumbers() + " px, seen from the last row");
    browser.press("z").sees("#told", "What if: ");
    assertEquals(0, browser.count("svg.trace.near"));
    browser.press("?").sees("dialog[open]", "Keys");
    assertAccessible();
    browser.press("?", "d").sees("html[data-ground='light'] #told", "20 / 20");
    assertAccessible();
    browser.press("m").sees("#told", "What if: This is the first wrong place.");
    browser.press("n").sees("h2", "Step 07");
    browser.press("g").sees(".play-told", "Epoch 0.").press("e").sees(".play-told", "Epoch 1.");
    assertAccessible();
    browser.press("d").sees("html[data-ground='dark'] .play-told", "Epoch 1.");
    assertAccessible();
    browser.press("t").sees("h2", "Step 07");
  }

  @Test
  @Order(14)
  void inALectureAWrongSignIsThreeKeysAway() {
    browser.go(lab.at("?lecture#lesson/07")).sees("article", "Dense layer");
    browser.press("g").sees(".play-told", "Epoch ");
    browser.press("8").sees(".run-1", "The error is taken the wrong way round.");
    browser.sees(".play-told", "Epoch 0.").press("p").sees(".play-told", "Running.");
    browser.matches(".run-1 .play-numbers", "Epoch [1-9]\\d.*");
    assertAccessible();
  }

  @Test
  @Order(14)
  void inALectureTheKeysLeadToStepsThatThereAre() {
    browser.go(lab.at("?lecture#trace/09")).sees("h2", "Step 09");
    browser.press("n").sees("h2", "Step 13").press("n").sees("h2", "Step 13");
    browser.press("p").sees("h2", "Step 09").press("l").sees("article", "Backpropagation");
    browser.press("n").sees("article", "Better descent");
    browser.go(lab.at("?lecture#lesson/13")).sees("article", "One question further");
    browser.press("n", "p").addressHas("#lesson/12");
  }

  /** The height of the graph's letters, in pixels of the window. */
  private static double sizeOfNumbers() {
    Object size =
        browser.script("return 12 * document.querySelector('svg.trace text').getScreenCTM().a");
    return ((Number) size).doubleValue();
  }

  @Test
  @Order(14)
  void aNarrowWindowNeedsNoScrollingSideways() {
    browser.size(500, 800);
    for (String view : List.of("#lesson/07", "#trace/13", "#hints/07", "#quiz/02")) {
      browser.go(lab.at(view)).sees("main", "Save this view as");
      // The narrowest window that this browser has is wider than a phone's.
      browser.script("document.documentElement.style.width = '320px'");
      assertFalse(browser.isTooWide(), view);
    }
    browser.size(1280, 900);
  }

  @Test
  @Order(15)
  void whoKillsTheWorkerLosesNothing() {
    browser.go(lab.at("#trace/06")).sees("#told", "6 / 20");
    List<ProcessHandle> workers = lab.workers();
    assertNotEquals(List.of(), workers);
    workers.forEach(ProcessHandle::destroyForcibly);
    workers.forEach(worker -> worker.onExit().join());
    browser
        .go(lab.at("#trace/06?at=7"))
        .sees("#told", "7 / 20: Z₁ = X W₁ + b₁ is computed by the kit");
    lab.solve("step02", "Activations");
    browser.sees("#ladder .step:nth-child(2)", "8 of 8 points");
  }

  @Test
  @Order(16)
  void codeThatDoesNotEndCostsItselfAlone() {
    lab.solve("step07", "DenseLayer");
    lab.change("step07", "DenseLayer", "this.input = input;", "while (input != null) {}");
    browser.go(lab.at("#trace/07")).sees("main [role='status']", "It may take 10 seconds");
    browser.sees("pre[role='alert']", "it did not end");
    browser
        .go(lab.at("#trace/06?at=7"))
        .sees("#told", "7 / 20: Z₁ = X W₁ + b₁ is computed by the kit");
    browser.sees("#ladder li.too-slow", "forward");
  }

  @Test
  @Order(17)
  void withoutTheTokenThereIsNothing() {
    URI address = URI.create(lab.at(""));
    browser.go("http://%s:%d/".formatted(address.getHost(), address.getPort()));
    browser.sees("body", "The address lacks its token");
    // The browser itself notes the refusal.
    assertTrue(browser.errors().get(0).contains("403"));
  }
}
