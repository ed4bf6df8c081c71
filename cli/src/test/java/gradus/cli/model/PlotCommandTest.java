package gradus.cli.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.Cli;
import gradus.cli.failure.ExitCode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class PlotCommandTest {

  private static final long MEGABYTE = 1_000_000;

  @TempDir Path folder;

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private String model(String dataset) {
    String model = file("model.json");
    Cli.run("train", dataset, "--epochs", "300", "--save", model);
    return model;
  }

  @Test
  void twoInputsGiveTwoPanels() throws IOException {
    Cli.Result run = Cli.run("plot", model("spirals"), file("spirals.png"));
    assertEquals("", run.err());
    assertTrue(run.out().endsWith("spirals.png: the loss and the decision boundary.\n"));
    BufferedImage image = ImageIO.read(folder.resolve("spirals.png").toFile());
    assertEquals(2400, image.getWidth());
    assertEquals(1200, image.getHeight());
  }

  @Test
  void theBoundaryHasTheColoursOfItsClasses() throws IOException {
    Cli.run("train", "xor", "--plot", file("xor.png"));
    BufferedImage image = ImageIO.read(folder.resolve("xor.png").toFile());
    // The plot lies between these points: the upper left corner is class 1, the lower left one
    // class 0.
    int one = image.getRGB(1400, 120);
    int zero = image.getRGB(1400, 980);
    assertTrue(red(one) > blue(one), Integer.toHexString(one));
    assertTrue(red(zero) < blue(zero), Integer.toHexString(zero));
    assertNotEquals(one, zero);
  }

  private static int red(int colour) {
    return (colour >> 16) & 255;
  }

  private static int blue(int colour) {
    return colour & 255;
  }

  @Test
  void otherInputsGiveTheLossAlone() throws IOException {
    Cli.Result run = Cli.run("plot", model("parity:3"), file("parity.png"));
    assertTrue(run.out().endsWith("the loss; a decision boundary takes two inputs.\n"), run.out());
    assertEquals(1200, ImageIO.read(folder.resolve("parity.png").toFile()).getWidth());
  }

  @Test
  void svgIsXmlOfModerateSize() throws Exception {
    for (String dataset : new String[] {"xor", "moons", "spirals"}) {
      Path svg = folder.resolve(dataset + ".svg");
      assertEquals(ExitCode.DONE, Cli.run("plot", model(dataset), svg.toString()).exitCode());
      assertTrue(Files.size(svg) < MEGABYTE, dataset + " " + Files.size(svg));
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      Element root = factory.newDocumentBuilder().parse(svg.toFile()).getDocumentElement();
      assertEquals("svg", root.getTagName());
    }
  }

  @Test
  void aModelOfAFileIsDrawnWithItsData() throws IOException {
    Path csv = folder.resolve("and.csv");
    Files.writeString(csv, "0,0,0\n0,1,0\n1,0,0\n1,1,1\n");
    String model = model(csv.toString());
    Cli.Result without = Cli.run("plot", model, file("a.png"));
    assertTrue(
        without
            .out()
            .endsWith("the loss; for the decision boundary, name the data with" + " --data.\n"),
        without.out());
    Cli.Result with = Cli.run("plot", model, file("b.png"), "--data", csv.toString());
    assertTrue(with.out().endsWith("the loss and the decision boundary.\n"), with.out());
  }

  @Test
  void anInputTooLargeForAPictureDoesNotHideTheReport() throws IOException {
    Path csv = folder.resolve("huge.csv");
    Files.writeString(csv, "0,0,1\n1e308,-1e308,0\n");
    Cli.Result run = Cli.run("train", csv.toString(), "--epochs", "2", "--plot", file("h.png"));
    assertEquals(ExitCode.USER_MISTAKE, run.exitCode());
    assertTrue(run.out().contains("2 epochs in "), run.out());
    assertTrue(run.err().endsWith("is too large to be drawn; scale the inputs.\n"), run.err());
  }

  @Test
  void oneEpochAndAFlatLossCanBeDrawn() {
    Cli.run("train", "--epochs", "1", "--save", file("one.json"));
    assertEquals(ExitCode.DONE, Cli.run("plot", file("one.json"), file("one.png")).exitCode());
  }
}
