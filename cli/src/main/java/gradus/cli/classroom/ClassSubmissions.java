package gradus.cli.classroom;

import gradus.cli.intake.Submission;
import gradus.cli.kit.KitFolder;
import java.nio.file.Path;
import java.util.List;

/** Reads again what a class has handed in. */
public final class ClassSubmissions {

  private ClassSubmissions() {}

  /**
   * The submissions of an earlier grading, as they lie there now.
   *
   * @param kit the kit
   * @param results the folder of its results
   * @return all attempts
   * @throws gradus.cli.failure.UserMistake if they are gone
   */
  public static List<Submission> of(KitFolder kit, Path results) {
    ClassRequest request = ClassRequest.read(ClassFolder.there(results));
    return new ClassParts(kit, request).collected().submissions();
  }
}
