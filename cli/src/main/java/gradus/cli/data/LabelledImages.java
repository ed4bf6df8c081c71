package gradus.cli.data;

import gradus.cli.failure.UserMistake;
import gradus.cli.file.FileName;
import gradus.cli.terminal.Numbers;
import gradus.math.Matrix;
import gradus.nn.Dataset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Images and their class numbers, each in an IDX file of its own.
 *
 * @param images their pixels
 * @param labels as many class numbers
 */
public record LabelledImages(IdxFile images, IdxFile labels) {

  /**
   * Reads images and labels.
   *
   * @param file the images
   * @param labelsFile the labels; if empty, the file beside the images that bears the usual name
   */
  public static LabelledImages read(DataFile file, Optional<String> labelsFile) {
    IdxFile images = IdxFile.read(file).requireImages();
    String name = labelsFile.or(() -> beside(file.name())).orElseThrow(() -> unnamed(file));
    LabelledImages both = new LabelledImages(images, readLabels(name));
    both.requireAsMany();
    return both;
  }

  private static IdxFile readLabels(String name) {
    try (DataFile file = DataFile.open(name)) {
      if (!file.isIdx()) {
        throw new UserMistake(name + " is not an IDX file; give the file of labels.");
      }
      return IdxFile.read(file).requireLabels();
    }
  }

  /**
   * Finds the labels beside the images by MNIST's names, train-images-idx3-ubyte and
   * train-labels-idx1-ubyte, gzipped or not.
   */
  public static Optional<String> beside(String images) {
    Path path = FileName.path(images);
    if (!String.valueOf(path.getFileName()).contains("images")) {
      return Optional.empty();
    }
    String plain = usualName(path).replaceFirst("\\.gz$", "");
    return Stream.of(usualName(path), plain, plain + ".gz")
        .filter(name -> !name.equals(String.valueOf(path.getFileName())))
        .map(path::resolveSibling)
        .filter(Files::isRegularFile)
        .map(Path::toString)
        .findFirst();
  }

  private static String usualName(Path images) {
    return String.valueOf(images.getFileName()).replace("images", "labels").replace("idx3", "idx1");
  }

  private static UserMistake unnamed(DataFile images) {
    String usual = usualName(FileName.path(images.name()));
    return new UserMistake(
        images.name().endsWith(usual)
            ? "the labels of %s are not known; name their file with --labels."
                .formatted(images.name())
            : "the labels of %s are not beside it as %s; name their file with --labels."
                .formatted(images.name(), usual));
  }

  private void requireAsMany() {
    if (images.items() != labels.items()) {
      throw new UserMistake(
          "%s has %s, but %s has %s; they do not belong together."
              .formatted(
                  images.name(),
                  Numbers.count(images.items(), "image"),
                  labels.name(),
                  Numbers.count(labels.items(), "label")));
    }
  }

  /** The numbers of one image. */
  public int pixels() {
    return images.width();
  }

  /** One more than the largest label, since the first is 0. */
  public int classes() {
    return Math.max(2, labels.largest() + 1);
  }

  /**
   * Creates a dataset of pixels from 0 to 1, with targets that are 1 in the column of the label.
   *
   * @param outputs the columns to have, if that is more than the labels need
   */
  public Dataset dataset(int outputs) {
    Matrix targets = Matrix.zeros(labels.items(), Math.max(outputs, classes()));
    for (int i = 0; i < targets.rows(); i++) {
      targets.set(i, labels.label(i), 1);
    }
    return new Dataset(images.name(), images.rows(), targets);
  }
}
