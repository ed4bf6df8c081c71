package gradus.cli.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradus.cli.KitCopy;
import gradus.cli.file.Folders;
import gradus.cli.kit.KitFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A student with the lab of a hand-out, of which the course has kept all that it can keep. */
@Tag("browser")
class HandoutBrowserTest {

  @TempDir private static Path folder;

  private static RunningLab lab;
  private static Browser browser;

  @BeforeAll
  static void open() throws IOException {
    KitCopy kit = RunningLab.kit(folder);
    for (String kept :
        List.of(
            "solutions",
            "exercises/src/test/mistakes",
            "exercises/lessons/derivations",
            "exercises/lessons/hunt")) {
      Folders.delete(kit.root().resolve(kept));
    }
    kit.write(KitFolder.HANDOUT, "{}");
    lab = RunningLab.start(kit);
    browser = Browser.open(folder.resolve("profile"));
  }

  @AfterAll
  static void close() {
    browser.close();
    lab.close();
  }

  @Test
  void thePlaygroundOffersNoMistake() {
    browser.go(lab.at("#playground")).sees(".play-told", "Epoch 0.");
    assertEquals(2, browser.count("[data-field='first-parts'] option"));
    assertEquals(2, browser.count("[data-field='second-parts'] option"));
    browser.sees("select[name='preset']", "Notebook 1");
    assertEquals(0, browser.count("select[name='preset'] option[value='sign']"));
    assertEquals(List.of(), browser.errors());
  }

  @Test
  void aDerivationThatIsKeptHasNoButtons() {
    browser.go(lab.at("#derivation/07")).sees("main", "The course keeps the derivations.");
    assertEquals(0, browser.count("main button:not(.export button)"));
    assertEquals(List.of(), browser.violations());
    assertEquals(List.of(), browser.errors());
  }

  @Test
  void theTraceSaysThatThereIsNoWhatIf() {
    browser.go(lab.at("#trace/06")).sees("#whatif", "There is no what if here");
    assertEquals(List.of(), browser.errors());
  }

  @Test
  void theHuntSaysThatTheCourseKeepsIt() {
    browser.go(lab.at("#hunt/06")).sees("main", "the course keeps");
  }
}
