package gradus.nn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.math.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Converts models to JSON, version 1 of the format, and back. Any other form is refused. */
final class ModelJson {

  private static final String FORMAT = "gradus-model";
  private static final int VERSION = 1;

  private ModelJson() {}

  static ObjectNode write(Model model) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("format", FORMAT).put("version", VERSION);
    json.put("dataset", model.dataset()).put("seed", model.seed());
    json.put("loss", model.loss().toString()).put("interrupted", model.interrupted());
    json.put("inputSize", model.network().inputSize());
    ArrayNode layers = json.putArray("layers");
    model.network().layers().forEach(layer -> writeLayer(layer, layers.addObject()));
    ObjectNode history = json.putObject("history");
    ArrayNode epochs = history.putArray("epochs");
    ArrayNode losses = history.putArray("losses");
    for (History.Point point : model.history().points()) {
      epochs.add(point.epoch());
      losses.add(requireFinite(point.loss()));
    }
    return json;
  }

  private static void writeLayer(Layer layer, ObjectNode json) {
    if (layer instanceof Dense dense) {
      json.put("type", "dense");
      writeMatrix(dense.weights().value(), json.putArray("weights"));
      dense.bias().ifPresent(bias -> writeMatrix(bias.value(), json.putArray("bias")));
    } else if (layer instanceof ActivationLayer activation) {
      json.put("type", "activation").put("function", activation.activation().toString());
    } else {
      throw new IllegalArgumentException(
          layer.name() + " cannot be saved, only the kit's own layers can");
    }
  }

  private static void writeMatrix(Matrix matrix, ArrayNode json) {
    for (double[] row : matrix.toArrays()) {
      ArrayNode entries = json.addArray();
      for (double entry : row) {
        entries.add(requireFinite(entry));
      }
    }
  }

  private static double requireFinite(double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException(
          "the model holds %s, which is not a finite number".formatted(number));
    }
    return number;
  }

  static Model read(JsonNode json) {
    if (!FORMAT.equals(json.path("format").asText())) {
      throw new IllegalArgumentException("it does not say \"format\": \"" + FORMAT + "\"");
    }
    int version = integer(json, "version");
    if (version != VERSION) {
      throw new IllegalArgumentException(
          "its format version is %d, and this is version %d".formatted(version, VERSION));
    }
    List<Layer> layers = new ArrayList<>();
    array(json, "layers").forEach(layer -> layers.add(readLayer(layer)));
    return new Model(
        new Network(integer(json, "inputSize"), layers),
        named(Losses.class, text(json, "loss")),
        text(json, "dataset"),
        required(json, "seed", ModelJson::isLong).longValue(),
        readHistory(required(json, "history", JsonNode::isObject)),
        required(json, "interrupted", JsonNode::isBoolean).booleanValue());
  }

  private static Layer readLayer(JsonNode json) {
    String type = text(json, "type");
    return switch (type) {
      case "dense" -> {
        Matrix weights = readMatrix(array(json, "weights"));
        yield json.has("bias")
            ? new Dense(weights, readMatrix(array(json, "bias")))
            : Dense.withoutBias(weights);
      }
      case "activation" -> new ActivationLayer(named(Activation.class, text(json, "function")));
      default -> throw new IllegalArgumentException("it has a layer of unknown type " + type);
    };
  }

  private static Matrix readMatrix(JsonNode rows) {
    double[][] entries = new double[rows.size()][];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = numbers(rows.get(i));
    }
    return Matrix.of(entries);
  }

  private static History readHistory(JsonNode json) {
    double[] losses = numbers(array(json, "losses"));
    JsonNode epochs = array(json, "epochs");
    if (epochs.size() != losses.length) {
      throw new IllegalArgumentException("its history has not one loss an epoch");
    }
    List<History.Point> points = new ArrayList<>();
    for (int i = 0; i < losses.length; i++) {
      if (!epochs.get(i).isInt()) {
        throw new IllegalArgumentException(
            "it has %s where an epoch must be".formatted(epochs.get(i)));
      }
      points.add(new History.Point(epochs.get(i).intValue(), losses[i]));
    }
    return History.of(points);
  }

  private static double[] numbers(JsonNode array) {
    if (!array.isArray()) {
      throw new IllegalArgumentException("it has %s where a row must be".formatted(array));
    }
    double[] numbers = new double[array.size()];
    for (int i = 0; i < numbers.length; i++) {
      JsonNode number = array.get(i);
      if (!number.isNumber() || !Double.isFinite(number.doubleValue())) {
        throw new IllegalArgumentException("it has %s where a number must be".formatted(number));
      }
      numbers[i] = number.doubleValue();
    }
    return numbers;
  }

  private static boolean isLong(JsonNode number) {
    return number.isIntegralNumber() && number.canConvertToLong();
  }

  private static String text(JsonNode json, String field) {
    return required(json, field, JsonNode::isTextual).textValue();
  }

  private static int integer(JsonNode json, String field) {
    return required(json, field, JsonNode::isInt).intValue();
  }

  private static JsonNode array(JsonNode json, String field) {
    return required(json, field, JsonNode::isArray);
  }

  private static JsonNode required(JsonNode json, String field, Predicate<JsonNode> kind) {
    JsonNode value = json.path(field);
    if (!kind.test(value)) {
      throw new IllegalArgumentException(
          value.isMissingNode()
              ? "it has no \"%s\"".formatted(field)
              : "its \"%s\" is of the wrong kind".formatted(field));
    }
    return value;
  }

  private static <E extends Enum<E>> E named(Class<E> type, String name) {
    for (E constant : type.getEnumConstants()) {
      if (constant.toString().equals(name)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(
        "it names an unknown %s, %s"
            .formatted(type.getSimpleName().toLowerCase(Locale.ROOT), name));
  }
}
