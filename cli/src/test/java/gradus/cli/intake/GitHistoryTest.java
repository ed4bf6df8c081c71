package gradus.cli.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitHistoryTest {

  private static final String PATH = MalformedKinds.PATH;
  private static final Instant FIRST = Instant.parse("2026-11-20T12:00:00Z");
  private static final Instant SECOND = Instant.parse("2026-11-25T12:00:00Z");

  @TempDir private Path folder;
  private Path clone;
  private Path file;

  @BeforeEach
  void twoCommits() throws IOException, InterruptedException {
    clone = Files.createDirectories(folder.resolve("clones/ada"));
    file = clone.resolve("exercises/src/main/java/gradus/exercises").resolve(PATH);
    Files.createDirectories(file.getParent());
    git(clone, FIRST, "init", "-q");
    Files.writeString(file, MalformedKinds.SOURCE + "// one\n");
    commit(FIRST);
    Files.writeString(file, MalformedKinds.SOURCE + "// two\n");
    commit(SECOND);
    Files.writeString(file, MalformedKinds.SOURCE + "// three\n");
  }

  private void commit(Instant moment) throws IOException, InterruptedException {
    git(clone, moment, "add", "-A");
    git(clone, moment, "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "work");
  }

  private static void git(Path where, Instant moment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(where.toFile());
    builder.environment().putAll(Map.of("GIT_COMMITTER_DATE", moment.toString()));
    assertEquals(0, builder.inheritIO().start().waitFor());
  }

  private Submission at(Optional<Instant> moment) {
    Intake intake = new Intake(moment, false, false);
    return intake.collect(List.of(folder.resolve("clones"))).submissions().get(0);
  }

  private static String end(Submission submission) {
    String text = new String(submission.files().get(PATH), UTF_8);
    return text.substring(text.lastIndexOf("//")).strip();
  }

  @Test
  void withoutAMomentTheFilesAreTakenAsTheyLieThere() {
    Submission submission = at(Optional.empty());
    assertEquals("// three", end(submission));
    assertEquals(Optional.of(SECOND), submission.handedIn());
  }

  @Test
  void theLastCommitBeforeAMomentIsTaken() {
    Submission submission = at(Optional.of(SECOND.minusSeconds(1)));
    assertEquals("// one", end(submission));
    assertEquals(Optional.of(FIRST), submission.handedIn());
  }

  @Test
  void aCommitOfThatVeryMomentIsTaken() {
    assertEquals("// two", end(at(Optional.of(SECOND))));
  }

  @Test
  void withoutACommitBeforeItIsRefused() {
    Submission submission = at(Optional.of(FIRST.minusSeconds(1)));
    assertTrue(submission.refusal().orElseThrow().contains("has no commit before 2026-11-20"));
  }

  @Test
  void aBareCloneIsReadFromItsCommit() throws IOException, InterruptedException {
    Path clones = Files.createDirectories(folder.resolve("bare"));
    git(clones, SECOND, "clone", "-q", "--bare", clone.toString(), "bob.git");
    Submission submission = Intake.read(List.of(clones)).get(0);
    assertEquals("bob", submission.student());
    assertEquals("// two", end(submission));
  }

  @Test
  void nothingThatACloneNamesIsRun() throws IOException, InterruptedException {
    Path trace = folder.resolve("trace");
    String program = "touch " + trace + "; false";
    git(clone, SECOND, "config", "core.fsmonitor", program);
    git(clone, SECOND, "config", "core.pager", program);
    git(clone, SECOND, "config", "core.sshCommand", program);
    git(clone, SECOND, "config", "filter.own.smudge", program);
    Files.writeString(clone.resolve(".git/info/attributes"), "*.java filter=own\n");
    // Says that the trap works: Git itself, let into the repository, falls into it.
    ProcessBuilder status = new ProcessBuilder("git", "status").directory(clone.toFile());
    status.redirectErrorStream(true).start().getInputStream().readAllBytes();
    assertTrue(Files.deleteIfExists(trace));
    assertEquals("// two", end(at(Optional.of(SECOND))));
    assertEquals("// three", end(at(Optional.empty())));
    assertFalse(Files.exists(trace));
  }

  @Test
  void aDamagedRepositoryIsRefused() throws IOException {
    Files.writeString(clone.resolve(".git/HEAD"), "nonsense");
    Submission submission = at(Optional.of(SECOND));
    assertTrue(submission.refusal().orElseThrow().contains("cannot be read"));
  }

  @Test
  void filesThatLieThereNeedNoHistory() throws IOException {
    Files.writeString(clone.resolve(".git/HEAD"), "nonsense");
    Submission submission = at(Optional.empty());
    assertEquals("// three", end(submission));
    assertEquals(Optional.empty(), submission.handedIn());
  }

  @Test
  void whatIsNoCloneIsTakenAsItIs() throws IOException {
    Path other = Files.createDirectories(folder.resolve("clones/zoe/step01"));
    Files.writeString(other.resolve("Matrices.java"), MalformedKinds.SOURCE);
    Intake intake = new Intake(Optional.of(SECOND), false, false);
    Submission submission = intake.collect(List.of(folder.resolve("clones"))).submissions().get(1);
    assertEquals(1, submission.files().size());
    assertTrue(submission.notes().contains("it has no history, so it is taken as it is"));
  }
}
