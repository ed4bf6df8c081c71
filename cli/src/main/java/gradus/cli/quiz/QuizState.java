package gradus.cli.quiz;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import gradus.cli.kit.KitFolder;
import gradus.cli.kit.StateFile;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The answers of a student so far, kept in the readable file {@code .gradus/quiz.json}. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
final class QuizState {

  /** After so many sessions comes back what was answered right, and what was not. */
  private static final int GAP = 4;

  private static final int GAP_OF_MISSED = 1;

  /**
   * What is remembered of an item.
   *
   * @param session the last one in which it was answered
   * @param asked how often it was answered
   * @param right how often that was right
   * @param missed whether the last answer was not
   */
  record Seen(int session, int asked, int right, boolean missed) {

    private static final Seen NEVER = new Seen(0, 0, 0, false);

    private Seen again(int at, boolean isRight) {
      return new Seen(at, asked + 1, right + (isRight ? 1 : 0), !isRight);
    }
  }

  /** The number of sessions in which something was answered. */
  int sessions;

  final Map<String, Seen> items = new TreeMap<>();

  /** Remembers an answer. */
  void answered(String id, int session, boolean isRight) {
    sessions = Math.max(sessions, session);
    items.put(id, seen(id).again(session, isRight));
  }

  private Seen seen(String id) {
    return items.getOrDefault(id, Seen.NEVER);
  }

  /** The session in which an item was answered last; 0 if it never was. */
  int lastSession(String id) {
    return seen(id).session();
  }

  /** How often an item was answered. */
  int timesAsked(String id) {
    return seen(id).asked();
  }

  boolean isMissed(String id) {
    return seen(id).missed();
  }

  /** Whether an item comes back in a session. */
  boolean isDue(String id, int session) {
    Seen seen = seen(id);
    return seen.asked() == 0 || session >= seen.session() + (seen.missed() ? GAP_OF_MISSED : GAP);
  }

  static StateFile<QuizState> file(KitFolder kit) {
    return new StateFile<>(kit, "quiz", new Form());
  }

  /** The file's form. */
  private static final class Form implements StateFile.Form<QuizState> {

    @Override
    public QuizState empty() {
      return new QuizState();
    }

    @Override
    public Class<QuizState> type() {
      return QuizState.class;
    }

    @Override
    public boolean isWhole(QuizState state) {
      return state.sessions >= 0
          && state.items != null
          && state.items.values().stream().noneMatch(Objects::isNull);
    }

    @Override
    public String unknown() {
      return "nothing is known of earlier answers";
    }

    @Override
    public String unkept() {
      return "what was answered is not remembered";
    }
  }
}
