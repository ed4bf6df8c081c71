package gradus.cli.hunt;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.cli.file.Json;
import gradus.cli.terminal.Terminal;
import gradus.cli.work.WorkStatus;
import java.util.List;

/**
 * How tasks stand: open, found, missed or locked.
 *
 * @param tasks by step
 * @param work how the steps stand
 * @param state of the hunt
 */
record HuntList(List<HuntTask> tasks, WorkStatus work, HuntState state) {

  void print(Terminal terminal, boolean json) {
    if (json) {
      terminal.println(document().toString());
      return;
    }
    for (HuntTask task : tasks) {
      terminal.println(
          "%02d  %-6s  %s".formatted(task.step().number(), status(task), task.title()));
    }
    long found = tasks.stream().filter(state::isFound).count();
    terminal.println("%d of %d found.".formatted(found, tasks.size()));
  }

  private String status(HuntTask task) {
    if (!work.hasPassed(task.step())) {
      return "locked";
    }
    if (state.isFound(task)) {
      return "found";
    }
    return state.isMissed(task) ? "missed" : "open";
  }

  private ObjectNode document() {
    ObjectNode document = Json.object();
    ArrayNode array = document.putArray("tasks");
    for (HuntTask task : tasks) {
      array
          .addObject()
          .put("task", task.name())
          .put("step", task.step().number())
          .put("title", task.title())
          .put("status", status(task));
    }
    return document;
  }
}
