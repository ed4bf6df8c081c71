package gradus.grading.kept;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnore;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.KitPaths;
import gradus.grading.curriculum.Status;
import gradus.grading.result.Earlier;
import gradus.grading.result.Outcome;
import gradus.grading.result.Result;
import gradus.grading.result.StoredResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A result as it is kept from one run to the next.
 *
 * @param at the begin of the run that has found it, in milliseconds since 1970
 * @param source the {@link SourceStamp} of what was graded; empty if only its time is known
 * @param result the result
 */
public record KeptResult(long at, String source, @JsonAlias("verdict") StoredResult result) {

  /** In the place of a stamp: the files were saved while they were graded. */
  public static final String SAVED_MEANWHILE = "saved-meanwhile";

  /**
   * Fills in what an older file lacks.
   *
   * @param at the begin of the run that has found it, in milliseconds since 1970
   * @param source the {@link SourceStamp} of what was graded; empty if only its time is known
   * @param result the result
   */
  public KeptResult {
    source = source == null ? "" : source;
  }

  /**
   * What stands in the place of a result that is to be forgotten, so that an older one does not
   * come back from another file.
   *
   * @param at the moment, in milliseconds since 1970
   * @return a result that says nothing
   */
  public static KeptResult forgotten(long at) {
    return new KeptResult(at, "", StoredResult.of(Outcome.of(Status.NOT_GRADED)));
  }

  /**
   * Whether it says that nothing is known.
   *
   * @return true for what was forgotten
   */
  @JsonIgnore
  public boolean isForgotten() {
    return result.status() == Status.NOT_GRADED;
  }

  /**
   * Whether the files of an exercise have changed since.
   *
   * @param paths of the kit
   * @param exercise whose result this is
   * @return whether they are others now than those that were graded
   */
  public boolean isStale(KitPaths paths, Exercise exercise) {
    return !isForgotten()
        && (source.isEmpty()
            ? SourceStamp.files(paths, exercise).stream().anyMatch(this::isOlderThan)
            : !source.equals(SourceStamp.of(paths, exercise)));
  }

  private boolean isOlderThan(Path file) {
    try {
      return Files.getLastModifiedTime(file).toMillis() > at;
    } catch (IOException gone) {
      return true;
    }
  }

  /**
   * The result as that of an earlier run.
   *
   * @param paths of the kit
   * @param exercise whose result this is
   * @return a result that knows whether it still stands
   */
  public Result of(KitPaths paths, Exercise exercise) {
    Result found = result.result(exercise);
    return isForgotten() ? found : found.of(new Earlier(at, source, isStale(paths, exercise)));
  }
}
