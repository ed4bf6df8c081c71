package gradus.cli.hunt;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import gradus.cli.kit.KitFolder;
import gradus.cli.kit.StateFile;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What a student has hunted down, kept in the readable file {@code .gradus/hunt.json}. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
final class HuntState {

  /**
   * A task that was played to its end.
   *
   * @param found whether line and cause were named at the first try, the last time at the latest
   * @param tries how often it was played
   */
  record Entry(boolean found, int tries) {}

  final Map<String, Entry> tasks = new TreeMap<>();

  static StateFile<HuntState> file(KitFolder kit) {
    return new StateFile<>(kit, "hunt", new Form());
  }

  /** Remembers a result; what was found once stays found. */
  void add(String task, boolean found) {
    Entry before = tasks.getOrDefault(task, new Entry(false, 0));
    tasks.put(task, new Entry(before.found() || found, before.tries() + 1));
  }

  boolean isFound(HuntTask task) {
    return tasks.containsKey(task.name()) && tasks.get(task.name()).found();
  }

  boolean isMissed(HuntTask task) {
    return tasks.containsKey(task.name()) && !tasks.get(task.name()).found();
  }

  /** The file's form. */
  private static final class Form implements StateFile.Form<HuntState> {

    @Override
    public HuntState empty() {
      return new HuntState();
    }

    @Override
    public Class<HuntState> type() {
      return HuntState.class;
    }

    @Override
    public boolean isWhole(HuntState state) {
      return state.tasks != null && state.tasks.values().stream().noneMatch(Objects::isNull);
    }

    @Override
    public String unknown() {
      return "nothing is known of earlier hunts";
    }

    @Override
    public String unkept() {
      return "what was found is not remembered";
    }
  }
}
