package gradus.cli.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import gradus.cli.KitCopy;
import gradus.cli.failure.ExitCode;
import gradus.cli.marks.GradedSubmission.State;
import gradus.cli.overview.ClassOnDisk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The instructor's report in a real browser. */
@Tag("browser")
class ReportBrowserTest {

  /** A name as a platform makes one, which has no blank at which it could be broken. */
  private static final String LONG = "Name_of_somebody_1234567_assignsubmission_file_".repeat(5);

  @TempDir private Path folder;

  @Test
  void longNamesAreBrokenAndRunNowhereOutOfThePage() throws IOException {
    Path out =
        new ClassOnDisk(folder)
            .graded("Ada", Map.of(), Map.of())
            .without(LONG, State.REFUSED, "the ZIP is encrypted; ask for one without.")
            .write();
    assertEquals(
        ExitCode.DONE,
        KitCopy.in(folder).run("class", "report", "--out", out.toString()).exitCode());
    try (Browser browser = Browser.open(folder.resolve("profile"))) {
      browser.go(out.resolve("report.html").toUri().toString()).sees("tbody th", LONG);
      assertFalse(browser.isTooWide());
      assertEquals(
          true,
          browser.script(
              "return [...document.querySelectorAll('h1, h2, h3, th')]"
                  + ".every(each => each.getBoundingClientRect().right <= innerWidth)"));
      assertEquals(List.of(), browser.violations());
    }
  }
}
