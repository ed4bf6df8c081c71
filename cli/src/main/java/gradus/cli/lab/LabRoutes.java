package gradus.cli.lab;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import gradus.cli.failure.StudentFailure;
import gradus.cli.failure.UserMistake;
import gradus.grading.text.Text;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Finds who answers a request: by its method and the beginning of its path. What cannot be answered
 * is refused in one sentence, with the status that HTTP has for it.
 */
final class LabRoutes {

  /** More than any command of the page needs. */
  private static final int LARGEST_BODY = 1 << 16;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Function<String, LabReply>> gets = new TreeMap<>();
  private final Map<String, Function<JsonNode, LabReply>> posts = new TreeMap<>();

  /**
   * Answers requests for a path and what is below it.
   *
   * @param path without a slash at its beginning
   * @param answer gets what is behind the path
   * @return this
   */
  LabRoutes get(String path, Function<String, LabReply> answer) {
    gets.put(path, answer);
    return this;
  }

  /**
   * Carries out a command.
   *
   * @param path of the command
   * @param answer gets the body
   * @return this
   */
  LabRoutes post(String path, Function<JsonNode, LabReply> answer) {
    posts.put(path, answer);
    return this;
  }

  /** Answers a request that the guard has let pass. */
  LabReply answer(String path, HttpExchange exchange) throws IOException {
    try {
      return switch (exchange.getRequestMethod()) {
        case "GET", "HEAD" -> answerGet(path);
        case "POST" -> answerPost(path, exchange);
        default -> LabReply.refused(405, "This server knows GET and POST.");
      };
    } catch (UserMistake mistake) {
      return LabReply.refused(400, Text.capitalized(mistake.getMessage()));
    } catch (StudentFailure theirs) {
      return LabReply.refused(409, Text.capitalized(theirs.getMessage()));
    } catch (RuntimeException defect) {
      return LabReply.refused(500, "This is a defect of gradus, please report it: " + defect);
    }
  }

  private LabReply answerGet(String path) {
    for (Map.Entry<String, Function<String, LabReply>> route : gets.entrySet()) {
      if (path.equals(route.getKey())) {
        return route.getValue().apply("");
      }
      if (!route.getKey().isEmpty() && path.startsWith(route.getKey() + "/")) {
        return route.getValue().apply(path.substring(route.getKey().length() + 1));
      }
    }
    return notFound();
  }

  private LabReply answerPost(String path, HttpExchange exchange) throws IOException {
    Function<JsonNode, LabReply> command = posts.get(path);
    if (command == null) {
      return notFound();
    }
    byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
    if (body.length > LARGEST_BODY) {
      return LabReply.refused(413, "A command has at most %,d bytes.".formatted(LARGEST_BODY));
    }
    try {
      JsonNode json = JSON.readTree(body);
      return json.isObject() ? command.apply(json) : notJson();
    } catch (JsonProcessingException malformed) {
      return notJson();
    }
  }

  private static LabReply notJson() {
    return LabReply.refused(400, "The body of a command is an object of JSON.");
  }

  private static LabReply notFound() {
    return LabReply.refused(404, "There is nothing at this address.");
  }
}
