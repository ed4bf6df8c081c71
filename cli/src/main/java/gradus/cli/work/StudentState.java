package gradus.cli.work;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import gradus.cli.kit.KitFolder;
import gradus.cli.kit.StateFile;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;
import gradus.grading.curriculum.Step;
import gradus.grading.kept.KeptResult;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The remembered results and hints of a student, kept in the readable file {@code
 * .gradus/state.json}.
 */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public final class StudentState {

  /** The number of the hint that opens a derivation. */
  private static final int LAST_HINT = 3;

  /** The last result of each exercise, by its id. */
  final Map<String, KeptResult> methods = new TreeMap<>();

  /** The number of shown hints of each exercise. */
  public final Map<String, Integer> hints = new TreeMap<>();

  /** The steps whose solution was shown before they passed. */
  public final TreeSet<Integer> givenUp = new TreeSet<>();

  /** The ids of methods whose solution alone was shown before they passed. */
  public final TreeSet<String> givenUpMethods = new TreeSet<>();

  /**
   * When what lies behind a step's door was first opened, in milliseconds since 1970: by an
   * exercise's id its derivation, by a step's label the answer to its lesson's question.
   */
  final Map<String, Long> opened = new TreeMap<>();

  /** The first pass of each exercise that was derived alone, in milliseconds since 1970. */
  final Map<String, Long> derivedAlone = new TreeMap<>();

  /** The begin of the Maven run whose file was read last. */
  String readGrading = "";

  /** Not kept: it is said once. */
  private transient String complaint;

  /** Remembers what was found of an exercise. */
  public void remember(Exercise exercise, KeptResult result) {
    remember(exercise.id(), result);
  }

  void remember(String id, KeptResult result) {
    methods.put(id, result);
    awardStar(id);
  }

  /**
   * Awards a star to what passes and was not opened. Openings are never taken back, so that the
   * first pass decides; what is read afterwards costs nothing.
   */
  private void awardStar(String id) {
    KeptResult last = methods.get(id);
    if (last != null && last.result().status() == Status.PASSES) {
      Curriculum.find(id)
          .filter(Exercise::isDerivable)
          .filter(exercise -> !isOpened(exercise))
          .ifPresent(derivable -> derivedAlone.putIfAbsent(id, last.at()));
    }
  }

  /** Remembers that the derivation of an exercise was opened, by whatever way. */
  public void open(Exercise exercise) {
    // A file from before there were stars may have a pass without one.
    awardStar(exercise.id());
    opened.putIfAbsent(exercise.id(), System.currentTimeMillis());
  }

  /** Remembers that the answer to the question of a step's lesson was opened. */
  public void open(Step step) {
    opened.putIfAbsent(step.label(), System.currentTimeMillis());
  }

  /** Whether the derivation was opened: by itself, by the last hint or by the solution. */
  boolean isOpened(Exercise exercise) {
    return opened.containsKey(exercise.id())
        || hints.getOrDefault(exercise.id(), 0) >= LAST_HINT
        || isGivenUp(exercise);
  }

  /** Whether its solution was shown before it passed. */
  boolean isGivenUp(Exercise exercise) {
    return givenUp.contains(exercise.step()) || givenUpMethods.contains(exercise.id());
  }

  boolean isOpened(Step step) {
    return opened.containsKey(step.label());
  }

  /** Forgets the result of an exercise, also what another file still has of it. */
  public void forget(Exercise exercise) {
    methods.put(exercise.id(), KeptResult.forgotten(System.currentTimeMillis()));
  }

  /**
   * Reads the state; where nothing can be read, it is empty. A file with something else in it is
   * put aside, and one that cannot be read stays.
   */
  public static StudentState read(KitFolder kit) {
    return of(file(kit).read());
  }

  /** Changes it, and returns it as it then is. */
  public static StudentState change(KitFolder kit, Consumer<StudentState> change) {
    return of(file(kit).change(change));
  }

  private static StudentState of(StateFile.Content<StudentState> content) {
    StudentState state = content.state();
    state.complaint = content.complaint().orElse(null);
    return state;
  }

  private static StateFile<StudentState> file(KitFolder kit) {
    return new StateFile<>(kit, "state", new Form());
  }

  private boolean isWhole() {
    return Stream.of(methods, hints, givenUp, givenUpMethods, opened, derivedAlone, readGrading)
            .noneMatch(Objects::isNull)
        && methods.values().stream().allMatch(last -> last != null && last.result() != null)
        && Stream.of(hints, opened, derivedAlone)
            .flatMap(map -> map.values().stream())
            .noneMatch(Objects::isNull)
        && givenUp.stream().noneMatch(Objects::isNull)
        && givenUpMethods.stream().noneMatch(Objects::isNull);
  }

  /** What has become of a file that could not be read, if it is this state's. */
  Optional<String> complaint() {
    return Optional.ofNullable(complaint);
  }

  /** The file's form. */
  private static final class Form implements StateFile.Form<StudentState> {

    @Override
    public StudentState empty() {
      return new StudentState();
    }

    @Override
    public Class<StudentState> type() {
      return StudentState.class;
    }

    @Override
    public boolean isWhole(StudentState state) {
      return state.isWhole();
    }

    @Override
    public String unknown() {
      return "nothing is known of earlier gradings";
    }

    @Override
    public String unkept() {
      return "what was found is not remembered";
    }
  }
}
