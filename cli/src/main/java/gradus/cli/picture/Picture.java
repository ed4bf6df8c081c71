package gradus.cli.picture;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.intermediate.CommandSequence;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import gradus.cli.file.OutputFile;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A picture that can be written as PNG or SVG, without a display. */
public interface Picture {

  /** The height of every picture and the width of one panel, in pixels. */
  int SIDE = 600;

  int width();

  void paint(Graphics2D graphics);

  /** Writes the picture to a file, in the format that the name's ending tells. */
  default void write(OutputFile file) {
    System.setProperty("java.awt.headless", "true");
    try {
      file.write(file.endsWith(".svg") ? svg() : png());
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  /** Renders with twice the pixels, for sharp text. */
  private byte[] png() throws IOException {
    BufferedImage image = new BufferedImage(2 * width(), 2 * SIDE, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.scale(2, 2);
    paintOnWhite(graphics);
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.setUseCache(false);
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  private byte[] svg() throws IOException {
    VectorGraphics2D graphics = new VectorGraphics2D();
    paintOnWhite(graphics);
    CommandSequence commands = graphics.getCommands();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new SVGProcessor().getDocument(commands, new PageSize(width(), SIDE)).writeTo(bytes);
    return bytes.toByteArray();
  }

  private void paintOnWhite(Graphics2D graphics) {
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width(), SIDE);
    paint(graphics);
  }
}
