package gradus.cli.hunt;

import gradus.cli.failure.UserMistake;
import gradus.cli.kit.KitFolder;
import gradus.grading.bank.Change;
import gradus.grading.bank.Change.Kind;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the mistakes of the bank that hunts are made of. */
final class HuntBank {

  private HuntBank() {}

  /** A mistake, such as {@code step07/weight-gradient-transposed}. */
  static Change mistake(KitFolder kit, String name) {
    Path file = kit.module().resolve("src/test/mistakes").resolve(name + ".txt");
    if (!Files.exists(file)) {
      throw new UserMistake(HuntSource.KEPT);
    }
    return Change.parse(Kind.MISTAKE, name, kit.read(file).lines().toList());
  }
}
