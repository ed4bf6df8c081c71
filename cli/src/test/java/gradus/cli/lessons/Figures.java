package gradus.cli.lessons;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Collects the figures of the lessons by the names of their files. The main method, run in {@code
 * cli}, writes them.
 */
final class Figures {

  static final Path FOLDER = Path.of("..", "exercises", "lessons", "figures");

  private Figures() {}

  /** All figures; each of the drawing classes serves a few lessons. */
  static SortedMap<String, Svg> all() {
    SortedMap<String, Svg> all = new TreeMap<>();
    for (Map<String, Svg> figures :
        List.of(
            MatrixFigures.all(),
            ActivationFigures.all(),
            LossFigures.all(),
            DescentFigures.all(),
            TwoLayersFigures.all(),
            LayerFigures.all(),
            ValleyFigures.all(),
            DepthFigures.all(),
            BonusFigures.all())) {
      all.putAll(figures);
    }
    return all;
  }

  /**
   * Writes the files.
   *
   * @param args nothing
   * @throws IOException if one cannot be written
   */
  public static void main(String[] args) throws IOException {
    Files.createDirectories(FOLDER);
    for (Map.Entry<String, Svg> figure : all().entrySet()) {
      Files.writeString(FOLDER.resolve(figure.getKey()), figure.getValue().toString());
    }
  }
}
