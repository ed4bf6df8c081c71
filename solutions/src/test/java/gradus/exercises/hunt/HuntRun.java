package gradus.exercises.hunt;

import gradus.nn.Dataset;
import gradus.nn.Datasets;
import java.util.HashMap;
import java.util.Map;

/**
 * A run as a task's head describes it, in pairs of a name and a value: {@code data xor loss mse
 * optimizer descent rate 2.5 seed 1 epochs 3000}, of which any may be left out.
 */
final class HuntRun {

  private static final Map<String, String> DEFAULTS =
      Map.of(
          "data",
          "xor",
          "loss",
          "mse",
          "optimizer",
          "descent",
          "rate",
          "2.5",
          "seed",
          "1",
          "epochs",
          "3000");

  private final Map<String, String> settings = new HashMap<>(DEFAULTS);

  static HuntRun parse(String text) {
    HuntRun run = new HuntRun();
    String[] words = text.isBlank() ? new String[0] : text.strip().split(" +");
    for (int i = 0; i < words.length; i += 2) {
      if (run.settings.put(words[i], words[i + 1]) == null) {
        throw new IllegalArgumentException("run: there is no " + words[i]);
      }
    }
    return run;
  }

  Dataset data() {
    return switch (settings.get("data")) {
      case "and" -> Datasets.and();
      case "or" -> Datasets.or();
      case "xor" -> Datasets.xor();
      default -> throw new IllegalArgumentException("run: data");
    };
  }

  String loss() {
    return settings.get("loss");
  }

  String optimizer() {
    return settings.get("optimizer");
  }

  double rate() {
    return Double.parseDouble(settings.get("rate"));
  }

  int seed() {
    return Integer.parseInt(settings.get("seed"));
  }

  int epochs() {
    return Integer.parseInt(settings.get("epochs"));
  }
}
