package gradus.cli.handout;

import gradus.cli.kit.KitFolder;
import gradus.cli.program.ProgramFailure;
import java.nio.file.Files;
import java.util.List;

/** The version of a kit: what git says, or the release where it does not stand in git. */
final class KitVersion {

  private KitVersion() {}

  static String of(KitFolder kit) {
    String release = KitVersion.class.getPackage().getImplementationVersion();
    String otherwise = release == null ? "unknown" : release;
    if (!Files.exists(kit.root().resolve(".git"))) {
      return otherwise;
    }
    try {
      return new Git(kit.root())
          .run(List.of("describe", "--always", "--dirty", "--tags"))
          .orElse(otherwise);
    } catch (ProgramFailure noGit) {
      return otherwise;
    }
  }
}
