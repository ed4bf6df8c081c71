package gradus.cli.course;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import gradus.cli.failure.UserMistake;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A part of a YAML file that knows its line, so that whoever finds a mistake in it can say where.
 * Exactly one of text, list and map is there.
 *
 * @param file its name
 * @param line from 1 on
 * @param text of a scalar, as it is written: {@code 010} stays what it is
 * @param list of the items
 * @param map of the values by their keys
 */
record YamlNode(
    String file, int line, String text, List<YamlNode> list, Map<String, YamlNode> map) {

  /** Reads a whole file. */
  static YamlNode read(String file, String content) {
    try (YAMLParser parser = new YAMLFactory().createParser(content)) {
      if (parser.nextToken() == null) {
        return new YamlNode(file, 1, null, null, Map.of());
      }
      YamlNode root = node(file, parser);
      if (parser.nextToken() != null) {
        throw mistake(file, line(parser), "a second document begins; one is read");
      }
      return root;
    } catch (JsonProcessingException broken) {
      throw mistake(file, broken.getLocation().getLineNr(), "this is no YAML: " + why(broken));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String why(JsonProcessingException broken) {
    // The lines between are places, and the text around them.
    return broken
        .getOriginalMessage()
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith(" "))
        .collect(Collectors.joining(", "));
  }

  private static YamlNode node(String file, YAMLParser parser) throws IOException {
    int line = line(parser);
    JsonToken token = parser.currentToken();
    if (parser.isCurrentAlias() || parser.getTypeId() != null) {
      throw mistake(file, line, "aliases and tags of YAML are not read; write the value itself");
    }
    return switch (token) {
      case START_OBJECT -> new YamlNode(file, line, null, null, map(file, parser));
      case START_ARRAY -> new YamlNode(file, line, null, list(file, parser), null);
      default -> new YamlNode(file, line, parser.getText(), null, null);
    };
  }

  private static Map<String, YamlNode> map(String file, YAMLParser parser) throws IOException {
    Map<String, YamlNode> map = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      int line = line(parser);
      parser.nextToken();
      YamlNode value = node(file, parser);
      if (map.put(key, new YamlNode(file, line, value.text, value.list, value.map)) != null) {
        throw mistake(file, line, "%s stands here a second time; write it once".formatted(key));
      }
    }
    return map;
  }

  private static List<YamlNode> list(String file, YAMLParser parser) throws IOException {
    List<YamlNode> list = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      list.add(node(file, parser));
    }
    return list;
  }

  private static int line(JsonParser parser) {
    return parser.currentTokenLocation().getLineNr();
  }

  private static UserMistake mistake(String file, int line, String sentence) {
    return new UserMistake("%s, line %d: %s.".formatted(file, line, sentence));
  }

  /** A mistake in this place. */
  UserMistake mistake(String sentence) {
    return mistake(file, line, sentence);
  }

  /** The values by their keys. */
  Map<String, YamlNode> entries(String what) {
    if (map == null) {
      throw mistake(what + " must have lines of keys and values below it, such as 01-05: ...");
    }
    return map;
  }

  /** The values by their keys, which have to be among some. */
  Map<String, YamlNode> entries(String what, List<String> keys) {
    entries(what)
        .forEach(
            (key, value) -> {
              if (!keys.contains(key)) {
                throw value.mistake(
                    "%s is no key of %s; it knows %s"
                        .formatted(key, what, keys.stream().collect(Collectors.joining(", "))));
              }
            });
    return map;
  }

  /** The text of a scalar. */
  String scalar(String what) {
    if (text == null || text.isBlank()) {
      throw mistake("%s needs a value behind the colon".formatted(what));
    }
    return text.strip();
  }

  /** The texts of a list, or the one that stands in its place. */
  List<YamlNode> items() {
    return list == null ? List.of(this) : list;
  }

  /** A number within bounds. */
  double number(String what, double least, double most) {
    try {
      double number = Double.parseDouble(scalar(what));
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException wrong) {
      // Said below, as for a number out of range.
    }
    throw mistake(
        "%s is %s; it must be a number from %.0f to %.0f"
            .formatted(what, scalar(what), least, most));
  }

  /** A whole number within bounds. */
  int whole(String what, int least, int most) {
    double number = number(what, least, most);
    if (number != Math.rint(number)) {
      throw mistake("%s is %s; it must be a whole number".formatted(what, text));
    }
    return (int) number;
  }

  /** A constant by its name in small letters with hyphens. */
  <E extends Enum<E>> E choice(String what, E[] choices) {
    String written = scalar(what);
    for (E choice : choices) {
      if (name(choice).equals(written)) {
        return choice;
      }
    }
    String names = Arrays.stream(choices).map(YamlNode::name).collect(Collectors.joining(", "));
    throw mistake("%s is %s; it must be one of %s".formatted(what, written, names));
  }

  private static String name(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
