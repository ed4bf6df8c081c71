package gradus.cli.play;

import com.fasterxml.jackson.databind.JsonNode;
import gradus.cli.failure.UserMistake;
import gradus.cli.train.TrainOptions;
import gradus.cli.train.TrainingTask;
import gradus.nn.Notebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a page asks one run to be. The settings of the training travel as values of the options of
 * {@code train}.
 *
 * <pre>{@code
 * {"dataset": "moons", "size": 200, "heldOut": 20, "hidden": "8-8", "parts": "yours",
 *  "options": {"seed": "7", "optimizer": "adam"}}
 * }</pre>
 *
 * @param data the dataset
 * @param hidden the widths of the hidden layers, joined by dashes; empty for none
 * @param options of {@code train}, as a command line has them
 * @param parts whose layers, loss and optimiser are trained
 * @param mistake of the bank, for {@link Parts#MISTAKE}
 * @param notebook that is replayed, if one is
 */
record PlaySettings(
    PlayData data,
    String hidden,
    List<String> options,
    Parts parts,
    String mistake,
    Optional<Notebook> notebook) {

  /** Whose parts are trained. */
  enum Parts {
    /** The student's, and the kit's for what is not written. */
    YOURS,
    /** The kit's. */
    KIT,
    /** The kit's, but for one that has a mistake of the bank. */
    MISTAKE
  }

  /** More would neither be seen nor keep pace. */
  private static final int MOST_LAYERS = 4;

  private static final int MOST_UNITS = 16;

  /** Those options of {@code train} that a page may set. */
  private static final Set<String> OPTIONS =
      Set.of("activation", "loss", "optimizer", "learning-rate", "epochs", "batch", "init", "seed");

  private static final String SIZES = "\\d{1,3}(-\\d{1,3})*";

  static PlaySettings parse(JsonNode json) {
    return new PlaySettings(
        PlayData.parse(json),
        hidden(json.path("hidden").asText("")),
        options(json.path("options")),
        parts(json.path("parts").asText("kit")),
        json.path("mistake").asText(""),
        notebook(json.path("notebook").asInt(0)));
  }

  private static String hidden(String sizes) {
    String text = sizes.strip();
    if (text.isEmpty()) {
      return text;
    }
    boolean isGood =
        text.matches(SIZES)
            && text.split("-").length <= MOST_LAYERS
            && Stream.of(text.split("-"))
                .map(Integer::valueOf)
                .allMatch(size -> size >= 1 && size <= MOST_UNITS);
    if (!isGood) {
      throw new UserMistake(
          "the hidden layers are %s; they must be at most %d numbers from 1 to %d joined by dashes, such as 8-8."
              .formatted(text, MOST_LAYERS, MOST_UNITS));
    }
    return text;
  }

  private static List<String> options(JsonNode json) {
    List<String> options = new ArrayList<>();
    for (Map.Entry<String, JsonNode> option : json.properties()) {
      if (!OPTIONS.contains(option.getKey())) {
        throw new UserMistake("%s is no setting of the playground.".formatted(option.getKey()));
      }
      options.add("--%s=%s".formatted(option.getKey(), option.getValue().asText()));
    }
    return List.copyOf(options);
  }

  private static Parts parts(String name) {
    return Stream.of(Parts.values())
        .filter(parts -> parts.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UserMistake("parts is %s; it must be yours, kit or mistake.".formatted(name)));
  }

  private static Optional<Notebook> notebook(int number) {
    if (number == 0) {
      return Optional.empty();
    }
    return Optional.of(
        Stream.of(Notebook.values())
            .filter(notebook -> notebook.number() == number)
            .findFirst()
            .orElseThrow(
                () -> new UserMistake("notebook is %d; it must be 1 to 4.".formatted(number))));
  }

  /** The training that is asked for. */
  TrainingTask task() {
    TrainOptions seedOnly = TrainOptions.parse(options);
    PlayData.Split split = data.split(seedOnly.seeds());
    List<String> all = new ArrayList<>(options);
    all.add("--layers=" + layers(split));
    return TrainingTask.of(split.training(), TrainOptions.parse(all));
  }

  private String layers(PlayData.Split split) {
    return Stream.of(
            "" + split.training().inputs().columns(),
            hidden,
            "" + split.training().targets().columns())
        .filter(sizes -> !sizes.isEmpty())
        .reduce((before, next) -> before + "-" + next)
        .orElseThrow();
  }
}
