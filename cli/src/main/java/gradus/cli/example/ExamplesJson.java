package gradus.cli.example;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.cli.file.Json;
import gradus.grading.example.Example;
import gradus.grading.example.ExampleVerdict;
import gradus.grading.example.MethodExamples;
import gradus.grading.example.StepExamples;
import java.util.Locale;

/** Prints what examples came to as JSON. */
public final class ExamplesJson {

  private ExamplesJson() {}

  /** The verdicts on the examples of a step. */
  public static ObjectNode of(StepExamples found) {
    ObjectNode json = Json.object();
    json.put("step", found.step().number()).put("done", found.isDone());
    found.methods().forEach(method -> add(method, json.withArray("/methods")));
    ArrayNode lost = json.putArray("lost");
    for (Example example : found.lost()) {
      lost.addObject().put("name", example.name()).put("method", example.method());
    }
    ArrayNode messages = json.putArray("messages");
    found
        .messages()
        .forEach(
            message ->
                messages.addObject().put("line", message.line()).put("text", message.text()));
    return json;
  }

  private static void add(MethodExamples method, ArrayNode methods) {
    ObjectNode json = methods.addObject();
    json.put("method", method.exercise().id());
    json.put("count", method.examples().size()).put("accepted", method.accepted());
    json.put("caught", method.caught()).put("wrongVersions", method.wrong());
    ArrayNode examples = json.putArray("examples");
    for (MethodExamples.Ran ran : method.examples()) {
      ExampleVerdict verdict = ran.verdict();
      examples
          .addObject()
          .put("name", ran.example().name())
          .put("status", verdict.status().name().toLowerCase(Locale.ROOT).replace('_', '-'))
          .put("sentence", verdict.sentence())
          .put("inputs", verdict.inputs())
          .put("line", verdict.line());
    }
  }
}
