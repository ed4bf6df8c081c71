package gradus.cli.work;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import gradus.cli.kit.KitFolder;
import gradus.cli.kit.StateFile;
import gradus.grading.curriculum.Exercise;
import gradus.grading.result.StoredResult;
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

  /**
   * The last result of an exercise.
   *
   * @param at the time, in milliseconds since 1970
   * @param result the result
   */
  record LastGrade(long at, @JsonAlias("verdict") StoredResult result) {}

  final Map<String, LastGrade> methods = new TreeMap<>();

  /** The number of shown hints of each exercise. */
  public final Map<String, Integer> hints = new TreeMap<>();

  /** The steps whose solution was shown before they passed. */
  public final TreeSet<Integer> givenUp = new TreeSet<>();

  /** The begin of the Maven run whose file was read last. */
  String readGrading = "";

  /** Not kept: it is said once. */
  private transient String complaint;

  /** Remembers what was found of an exercise at a moment, in milliseconds since 1970. */
  public void remember(Exercise exercise, long at, StoredResult result) {
    methods.put(exercise.id(), new LastGrade(at, result));
  }

  /** Forgets the result of an exercise. */
  void forget(Exercise exercise) {
    methods.remove(exercise.id());
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
    return Stream.of(methods, hints, givenUp, readGrading).noneMatch(Objects::isNull)
        && methods.values().stream().allMatch(last -> last != null && last.result() != null)
        && hints.values().stream().noneMatch(Objects::isNull)
        && givenUp.stream().noneMatch(Objects::isNull);
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
