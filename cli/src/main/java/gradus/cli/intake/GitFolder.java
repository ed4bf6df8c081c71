package gradus.cli.intake;

import java.nio.file.Path;

/**
 * The folder in which Git keeps a repository.
 *
 * @param path of it: {@code .git}, or a bare repository
 */
record GitFolder(Path path) implements Entry.Content {

  @Override
  public byte[] read(long most) {
    return new byte[0];
  }

  boolean isBare() {
    return !path.endsWith(".git");
  }
}
