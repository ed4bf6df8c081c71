package gradus.cli.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes the pictures of the lab in the README, with a kit that is half solved and has a mistake.
 *
 * <pre>
 * mvn test-compile exec:java -pl cli -am -Dexec.classpathScope=test \
 *     -Dexec.mainClass=gradus.cli.lab.LabScreenshots -Dexec.args=pictures
 * </pre>
 */
final class LabScreenshots {

  private LabScreenshots() {}

  /**
   * Writes the pictures.
   *
   * @param arguments the folder for them
   */
  public static void main(String[] arguments) throws IOException {
    Path pictures = Path.of(arguments[0]);
    Files.createDirectories(pictures);
    Path folder = Files.createTempDirectory("gradus-lab");
    try (RunningLab lab = RunningLab.start(RunningLab.kit(folder));
        Browser browser = Browser.open(folder.resolve("profile"))) {
      prepare(lab);
      browser.size(1200, 720).go(lab.at("#lesson/07"));
      browser.sees("#reports .wrong", "06").sees("article", "Dense");
      browser.picture(pictures.resolve("lab-board.png"));
      browser.go(lab.at("#trace/06?at=20")).sees("#told", "The grader says");
      browser.picture(pictures.resolve("lab-trace.png"));
      browser.size(1200, 860).go(lab.at("?lecture#trace/06?at=17"));
      browser.sees("#whatif option", "σ′ is left out").press("w", "w").sees("#told", "What if");
      browser.picture(pictures.resolve("lab-lecture.png"));
      browser.size(1280, 1000).go(lab.at("#playground")).sees(".play-told", "Epoch 0.");
      browser.click("select[name='preset'] option[value='optimizers']");
      browser.sees(".run-1 h3", "gradient-descent").sees(".play-told", "Epoch 0.");
      browser.click("#playground button.main").matches(".play-numbers", "Epoch 1\\d\\d:.*");
      browser.click("#playground button.main").matches(".play-told", "(?s)Epoch .*");
      // The button would have the frame of what has the focus.
      browser.script("document.activeElement.blur()");
      browser.picture(pictures.resolve("lab-playground.png"));
    }
  }

  /** Some steps are done, and step 06 has the notebooks' sign. */
  private static void prepare(RunningLab lab) {
    lab.solve("step01", "Matrices").solve("step02", "Activations");
    lab.solve("step06", "XorByHand");
    lab.change("step06", "XorByHand", "outputs.minus(targets)", "targets.minus(outputs)");
  }
}
