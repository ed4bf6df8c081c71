package gradus.cli.lab;

import com.fasterxml.jackson.databind.JsonNode;
import gradus.cli.kit.KitFolder;
import gradus.cli.play.Playground;
import java.util.function.Consumer;

/** The playground of the page: its commands, and the events in which it answers. */
final class LabPlayground implements AutoCloseable {

  private final Playground playground;

  LabPlayground(KitFolder kit, EventStream events) {
    this.playground =
        new Playground(
            kit,
            new Playground.Listener() {
              @Override
              public void describe(String json) {
                events.send("runs", json);
              }

              @Override
              public void show(String json) {
                events.sendFrame("play", json);
              }

              @Override
              public void await(String json) {
                events.sendOnce("waits", json);
              }
            });
  }

  /** Adds the playground's addresses to those of the lab. */
  LabRoutes addTo(LabRoutes routes) {
    return routes
        .get("api/play/choices", none -> LabReply.json(playground.choices()))
        .post("api/play/start", json -> done(json, playground::start))
        .post("api/play/do", json -> done(json, playground::command))
        .post("api/play/set", json -> done(json, playground::set))
        .post("api/play/points", json -> done(json, playground::points));
  }

  private static LabReply done(JsonNode json, Consumer<JsonNode> command) {
    command.accept(json);
    return LabReply.json("{}");
  }

  @Override
  public void close() {
    playground.close();
  }
}
