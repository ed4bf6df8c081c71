package gradus.cli.kit;

import gradus.cli.failure.UserMistake;
import gradus.grading.curriculum.StubMaker;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A student's file in its original state. Its text is derived from the solution, or handed out
 * where the course keeps that, so neither git nor the file's present content is needed.
 *
 * @param file the student's
 * @param text its original text
 */
public record StubFile(Path file, String text) {

  public static StubFile of(KitFolder kit, Path file) {
    Path stub = kit.stub(file);
    if (kit.isHandedOut() && Files.exists(stub)) {
      return new StubFile(file, kit.read(stub));
    }
    Path solution = kit.solution(file);
    if (!Files.exists(solution)) {
      throw new UserMistake(
          "%s is not there, and the stub is made of it; get the kit again, or that file."
              .formatted(kit.shown(kit.isHandedOut() ? stub : solution)));
    }
    return new StubFile(file, StubMaker.of(kit.read(solution)));
  }

  /** Whether the student's file still has the original text. */
  public boolean isUntouched(KitFolder kit) {
    return Files.exists(file) && kit.read(file).equals(text);
  }
}
