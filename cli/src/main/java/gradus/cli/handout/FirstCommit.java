package gradus.cli.handout;

import java.nio.file.Path;
import java.util.List;

/**
 * Makes a hand-out a repository with one commit, where git is there.
 *
 * @param folder of the hand-out
 */
record FirstCommit(Path folder) {

  /** Nobody's own name: the instructor's settings may lack one, and the commit is not about it. */
  private static final List<String> AUTHOR =
      List.of(
          "-c",
          "user.name=Gradus",
          "-c",
          "user.email=gradus@localhost",
          "-c",
          "commit.gpgSign=false");

  /**
   * Makes it.
   *
   * @param title of the course
   * @return what the instructor is told
   */
  List<String> make(String title) {
    Git git = new Git(folder);
    if (git.run(List.of("--version")).isEmpty()) {
      return List.of("git was not found, so this is no repository yet.");
    }
    boolean isMade =
        git.run(List.of("init", "-q")).isPresent()
            && git.run(List.of("symbolic-ref", "HEAD", "refs/heads/main")).isPresent()
            && git.run(List.of("add", "-A")).isPresent()
            && git.run(commit(title)).isPresent();
    return List.of(
        isMade
            ? "It is a git repository with one commit; add a remote and push it."
            : "git could not make it a repository; git init in it says why.");
  }

  private static List<String> commit(String title) {
    List<String> command = new java.util.ArrayList<>(AUTHOR);
    command.addAll(List.of("commit", "-q", "--no-verify", "-m", title + ": the kit"));
    return command;
  }
}
