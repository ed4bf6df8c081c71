package gradus.cli.kit;

import gradus.cli.failure.UserMistake;
import gradus.grading.curriculum.StubMaker;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A student's file as it was before anything was written in it. It is made of the solution, so it
 * can be had without git, and whatever has become of the file.
 *
 * @param file the student's
 * @param text what it began with
 */
public record StubFile(Path file, String text) {

  public static StubFile of(KitFolder kit, Path file) {
    Path solution = kit.solution(file);
    if (!Files.exists(solution)) {
      throw new UserMistake(
          "%s is not there, and the stub is made of it; get the kit again, or that file."
              .formatted(kit.shown(solution)));
    }
    return new StubFile(file, StubMaker.of(kit.read(solution)));
  }

  /** Whether nothing has been written in it yet. */
  public boolean isUntouched(KitFolder kit) {
    return Files.exists(file) && kit.read(file).equals(text);
  }
}
