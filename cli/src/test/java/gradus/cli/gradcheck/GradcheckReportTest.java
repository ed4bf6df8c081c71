package gradus.cli.gradcheck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.data.Seeds;
import gradus.cli.model.SavedModel;
import gradus.cli.terminal.Terminal;
import gradus.math.Matrix;
import gradus.math.RelativeError;
import gradus.nn.Datasets;
import gradus.nn.GradientReport;
import gradus.nn.History;
import gradus.nn.Initializer;
import gradus.nn.Layer;
import gradus.nn.Losses;
import gradus.nn.Model;
import gradus.nn.Network;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the reports of gradient checks that do not simply agree. */
class GradcheckReportTest {

  @Test
  void aWrongGradientIsSaid() {
    String printed = print(block(Matrix.row(1, 2), Matrix.row(1, 2.1), 1e-12), true);
    assertTrue(printed.contains("2.2e-02  ✘  differs"), printed);
    assertTrue(printed.contains("\n✘ 1 of 1 blocks differs from finite differences"), printed);
  }

  @Test
  void aVanishingGradientProvesNothing() {
    String printed = print(block(Matrix.row(1e-17), Matrix.row(3e-17), 1e-14), true);
    assertTrue(printed.contains("  ?  too small to tell"), printed);
    assertTrue(
        printed.contains("\n? Nothing is proven: the gradients of all 1 blocks vanish"), printed);
  }

  @Test
  void theWorstEntriesComeFirst() {
    Matrix analytic = Matrix.row(1, 2, 3, 4, 5);
    Matrix numeric = Matrix.row(1, 2.1, 3, 4.3, 5.2);
    String printed = print(block(analytic, numeric, 1e-12), false);
    String worst = "(?s).*\\[0,3\\] .*\\[0,4\\] .*\\[0,1\\] .*";
    assertTrue(printed.matches(worst) && !printed.contains("[0,0]"), printed);
  }

  private static GradientReport block(Matrix analytic, Matrix numeric, double noise) {
    double error = RelativeError.of(analytic, numeric);
    return new GradientReport(
        List.of(new GradientReport.Block("weights", analytic, numeric, error, noise, List.of())));
  }

  private static String print(GradientReport report, boolean everyEntry) {
    Layer layer = Initializer.UNIFORM.dense(2, 1, new Seeds(1).weights());
    Model model =
        new Model(new Network(2, List.of(layer)), Losses.MSE, "xor", 1, new History(), false);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Terminal terminal = Terminal.of(InputStream.nullInputStream(), out, out, UTF_8, false, false);
    GradcheckReport text = new GradcheckReport(terminal, report, everyEntry);
    text.printHeader(new SavedModel("m.json", model), 4, 4, Datasets.xor());
    text.print();
    terminal.flush();
    return out.toString(UTF_8).replace("\r", "");
  }
}
