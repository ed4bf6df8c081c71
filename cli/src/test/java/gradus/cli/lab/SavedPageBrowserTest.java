package gradus.cli.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Views that were saved, opened from disk after the lab has ended. */
@Tag("browser")
class SavedPageBrowserTest {

  private static final int MOST_BYTES = 500_000;

  @TempDir private static Path folder;

  private static Browser browser;

  @BeforeAll
  static void save() {
    browser = Browser.open(folder.resolve("profile")).downloadTo(folder);
    try (RunningLab lab = RunningLab.start(RunningLab.kit(folder))) {
      lab.solve("step06", "XorByHand");
      browser.go(lab.at("#trace/06?at=9")).sees("#ladder", "16 of 16 points");
      browser.go(lab.at("#trace/06?at=9")).sees("#whatif option", "σ′ is left out");
      for (String view : List.of("trace", "lesson")) {
        browser.go(lab.at("#%s/06".formatted(view))).sees("main", "Save this view as");
        browser.sees("main", view.equals("trace") ? "nothing beside it" : "Two layers");
        for (int button = 1; button <= 3; button++) {
          browser.click(".export button:nth-of-type(%d)".formatted(button));
        }
        for (String ending : List.of("html", "svg", "png")) {
          browser.waitFor(folder.resolve("gradus-%s-06.%s".formatted(view, ending)));
        }
      }
    }
    // The lab has ended, and the page that was open has noticed.
    browser.go("about:blank").errors();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  private static Path saved(String name) {
    return folder.resolve("gradus-" + name);
  }

  @Test
  void aTraceGoesOnFromDisk() throws IOException {
    assertTrue(Files.size(saved("trace-06.html")) <= MOST_BYTES);
    browser.go(saved("trace-06.html").toUri().toString()).sees("#told", "6 / 20");
    browser.press(Keys.END).sees("#told", "20 / 20");
    browser.press("w").sees("#told", "What if: The first wrong place is");
    assertEquals(2, browser.count("svg.trace"));
    assertEquals(List.of(), browser.errors());
  }

  @Test
  void aLessonIsWholeWithItsFiguresAndFormulas() throws IOException {
    assertTrue(Files.size(saved("lesson-06.html")) <= MOST_BYTES);
    browser.go(saved("lesson-06.html").toUri().toString()).sees("article", "Two layers");
    assertTrue(browser.count("math") > 0);
    assertEquals(
        true,
        browser.script(
            "return [...document.images].every(each => each.src.startsWith('data:')"
                + " && each.naturalWidth > 0)"));
    assertEquals(List.of(), browser.errors());
  }

  @Test
  void picturesHaveSomethingInThem() throws IOException {
    for (String name : List.of("trace-06", "lesson-06")) {
      browser.go(saved(name + ".svg").toUri().toString());
      assertTrue(browser.count("rect, foreignObject") > 0, name);
      assertTrue(Files.size(saved(name + ".png")) > 10_000, name);
    }
  }
}
