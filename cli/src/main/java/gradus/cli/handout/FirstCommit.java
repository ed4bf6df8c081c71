package gradus.cli.handout;

import gradus.cli.program.ProgramFailure;
import java.nio.file.Path;
import java.util.ArrayList;
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
    try {
      return List.of(
          isMade(new Git(folder), title)
              ? "It is a git repository with one commit; add a remote and push it."
              : "git could not make it a repository; git init in it says why.");
    } catch (ProgramFailure failure) {
      return List.of(
          failure.isMissing()
              ? "git was not found, so this is no repository yet."
              : "%s, so this is no whole repository; git init in it says why."
                  .formatted(failure.getMessage()));
    }
  }

  private static boolean isMade(Git git, String title) throws ProgramFailure {
    return git.run(List.of("init", "-q")).isPresent()
        && git.run(List.of("symbolic-ref", "HEAD", "refs/heads/main")).isPresent()
        && git.run(List.of("add", "-A")).isPresent()
        && git.run(commit(title)).isPresent();
  }

  private static List<String> commit(String title) {
    List<String> command = new ArrayList<>(AUTHOR);
    command.addAll(List.of("commit", "-q", "--no-verify", "-m", title + ": the kit"));
    return command;
  }
}
