package gradus.cli.lab;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Writes a picture with at most 256 colours, coarser ones than the screen's: a third of the bytes,
 * for whoever clones the kit.
 */
final class SmallPicture {

  private static final int MOST_COLOURS = 256;

  /** Nobody sees the difference to the next colour. */
  private static final int STEP = 10;

  private final BufferedImage picture;
  private final List<Integer> palette;
  private final Map<Integer, Integer> nearest = new HashMap<>();

  private SmallPicture(BufferedImage picture) {
    this.picture = picture;
    this.palette = commonest(picture);
  }

  /** Writes a PNG anew, in fewer colours. */
  static void write(byte[] png, Path file) throws IOException {
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
    ImageIO.write(new SmallPicture(picture).inFewColours(), "png", file.toFile());
  }

  private static List<Integer> commonest(BufferedImage picture) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        counts.merge(coarse(picture.getRGB(x, y)), 1, Integer::sum);
      }
    }
    return counts.keySet().stream()
        .sorted(
            Comparator.comparing((Integer colour) -> -counts.get(colour))
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST_COLOURS)
        .toList();
  }

  private BufferedImage inFewColours() {
    BufferedImage small =
        new BufferedImage(
            picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model());
    WritableRaster raster = small.getRaster();
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int colour = coarse(picture.getRGB(x, y));
        raster.setSample(x, y, 0, nearest.computeIfAbsent(colour, this::nearest));
      }
    }
    return small;
  }

  private IndexColorModel model() {
    byte[] red = new byte[palette.size()];
    byte[] green = new byte[palette.size()];
    byte[] blue = new byte[palette.size()];
    for (int i = 0; i < palette.size(); i++) {
      red[i] = (byte) part(palette.get(i), 2);
      green[i] = (byte) part(palette.get(i), 1);
      blue[i] = (byte) part(palette.get(i), 0);
    }
    return new IndexColorModel(Byte.SIZE, palette.size(), red, green, blue);
  }

  private int nearest(int colour) {
    int nearest = 0;
    for (int i = 1; i < palette.size(); i++) {
      boolean isNearer = distance(colour, palette.get(i)) < distance(colour, palette.get(nearest));
      nearest = isNearer ? i : nearest;
    }
    return nearest;
  }

  private static int distance(int one, int other) {
    int sum = 0;
    for (int i = 0; i <= 2; i++) {
      int difference = part(one, i) - part(other, i);
      sum += difference * difference;
    }
    return sum;
  }

  private static int coarse(int colour) {
    int coarse = 0;
    for (int i = 2; i >= 0; i--) {
      int rounded = (part(colour, i) + STEP / 2) / STEP * STEP;
      coarse = coarse << Byte.SIZE | Math.min(0xff, rounded);
    }
    return coarse;
  }

  /** The blue, green or red of a colour. */
  private static int part(int colour, int index) {
    return colour >> (Byte.SIZE * index) & 0xff;
  }
}
