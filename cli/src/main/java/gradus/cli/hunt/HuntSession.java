package gradus.cli.hunt;

import gradus.cli.failure.UserMistake;
import gradus.cli.hunt.HuntRound.Ending;
import gradus.cli.hunt.HuntView.Score;
import gradus.cli.kit.KitFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Plays tasks one after the other, and remembers their results. */
final class HuntSession {

  private final KitFolder kit;
  private final HuntView view;
  private final HuntAnswers answers;
  private final Random random;
  private final List<HuntTask> all;
  private final List<Boolean> results = new ArrayList<>();

  /**
   * Creates a session.
   *
   * @param all the tasks of the kit, of which a score is told
   * @param random shuffles the causes
   */
  HuntSession(
      KitFolder kit, List<HuntTask> all, HuntView view, HuntAnswers answers, Random random) {
    this.kit = kit;
    this.all = all;
    this.view = view;
    this.answers = answers;
    this.random = random;
  }

  void play(List<HuntTask> tasks) {
    for (HuntTask task : tasks) {
      boolean wantsMore = results.isEmpty() || !view.asksToGoOn() || !answers.next().quits();
      if (!wantsMore || !isPlayed(task)) {
        break;
      }
    }
    view.end(results);
  }

  /** Whether the task was played to its end. */
  private boolean isPlayed(HuntTask task) {
    HuntSheet sheet = HuntSheet.of(kit, task, random);
    Ending ending = new HuntRound(sheet, view, answers).play();
    if (ending == Ending.LEFT) {
      return false;
    }
    boolean found = ending == Ending.FOUND;
    results.add(found);
    HuntState state = remembered(task, found);
    List<HuntTask> ofStep = all.stream().filter(other -> other.step().equals(task.step())).toList();
    long count = ofStep.stream().filter(state::isFound).count();
    view.result(sheet, found, new Score(task.step().number(), count, ofStep.size()));
    return true;
  }

  private HuntState remembered(HuntTask task, boolean found) {
    try {
      return HuntState.file(kit).change(state -> state.add(task.name(), found)).state();
    } catch (UserMistake unwritable) {
      view.note("(%s)".formatted(unwritable.getMessage()));
      HuntState state = HuntState.file(kit).read().state();
      state.add(task.name(), found);
      return state;
    }
  }
}
