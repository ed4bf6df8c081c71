package gradus.cli.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Collections.nCopies;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gradus.cli.Cli;
import gradus.cli.classroom.ClassSubmissions;
import gradus.cli.file.Json;
import gradus.cli.intake.Intake.Collected;
import gradus.cli.kit.KitFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    git(where, moment.toString(), List.of(arguments));
  }

  private static void git(Path where, String date, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(where.toFile());
    builder.environment().putAll(Map.of("GIT_COMMITTER_DATE", date));
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

  /** The first two are beyond what people count, the others beyond what Java and a long hold. */
  @ParameterizedTest
  @ValueSource(
      strings = {"253402300800", "200000000000000", "99999999999999999", "18446744073709551614"})
  void aDateThatCannotBeIsNotKnown(String seconds) throws IOException, InterruptedException {
    git(
        clone,
        "@" + seconds + " +0000",
        List.of("-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qam", "work"));
    Submission submission = at(Optional.empty());
    assertEquals(Optional.empty(), submission.handedIn());
    String note = "its last commit has a date that cannot be, which is not used";
    assertTrue(submission.notes().contains(note), submission.notes().toString());
    Path clones = Files.createDirectories(folder.resolve("bare"));
    git(clones, SECOND, "clone", "-q", "--bare", clone.toString(), "bob.git");
    Submission bare = Intake.read(List.of(clones)).get(0);
    assertEquals("// three", end(bare));
    assertEquals(Optional.empty(), bare.handedIn());
    assertTrue(bare.notes().contains(note), bare.notes().toString());
  }

  private Collected stopping(String... moments) {
    return Intake.USUAL
        .stoppingAt(Stream.of(moments).map(Instant::parse).toList())
        .collect(List.of(folder.resolve("clones")));
  }

  private static List<Optional<Instant>> moments(Collected collected) {
    return collected.withEarlier().submissions().stream().map(Submission::handedIn).toList();
  }

  @Test
  void whatACloneWasAtADeadlineIsASubmissionOfItsOwn() {
    Collected found =
        stopping("2026-11-01T12:00:00Z", "2026-11-20T12:00:00Z", "2026-11-21T12:00:00Z");
    assertEquals(1, found.submissions().size());
    assertEquals(List.of(Optional.of(FIRST), Optional.of(SECOND)), moments(found));
    List<Submission> both = found.withEarlier().submissions();
    assertEquals(List.of("// one", "// three"), both.stream().map(GitHistoryTest::end).toList());
    // Nothing was committed behind it.
    assertEquals(List.of(Optional.of(SECOND)), moments(stopping("2026-11-25T12:00:00Z")));
  }

  @Test
  void theCommandsTakeTheDeadlinesOfTheCourse() throws IOException {
    Path course =
        Files.writeString(
            folder.resolve("course.yaml"), "zone: UTC\ndeadlines:\n  1: 2026-11-21 12:00\n");
    Path clones = folder.resolve("clones");
    Cli.Result said = Cli.run("class", "collect", clones.toString(), "--course", course.toString());
    assertTrue(
        said.out().contains("1 commit before a deadline or a late day's end counts, too"),
        said.out());
    ObjectNode request = Json.object();
    request.putArray("submissions").add(clones.toString());
    request.put("course", course.toString()).put("seeds", "1");
    for (String name : List.of("key", "roster", "handedIn", "at", "only")) {
      request.put(name, "");
    }
    Files.writeString(folder.resolve("request.json"), request.toString());
    KitFolder kit = new KitFolder(Path.of("").toAbsolutePath().getParent());
    assertEquals(
        List.of(Optional.of(FIRST), Optional.of(SECOND)),
        ClassSubmissions.of(kit, folder).stream().map(Submission::handedIn).toList());
  }

  @Test
  void aCloneThatTheTableDatesIsOneSubmission() {
    Collected found = stopping("2026-11-21T12:00:00Z");
    Collected dated = found.dated(List.of(Optional.of(SECOND)), List.of());
    assertEquals(List.of(Optional.of(SECOND)), moments(dated));
  }

  @Test
  void ofAnEarlierCommitTheRestIsTaken() throws IOException, InterruptedException {
    Files.write(file, new byte[] {0, 1, 2});
    commit(Instant.parse("2026-11-26T12:00:00Z"));
    Files.writeString(file, MalformedKinds.SOURCE + "// four\n");
    commit(Instant.parse("2026-11-27T12:00:00Z"));
    Collected found = stopping("2026-11-26T18:00:00Z");
    assertTrue(found.withEarlier().submissions().stream().allMatch(Submission::isTaken));
  }

  @Test
  void aTableCountsBeforeTheDateOfACommit() {
    Collected found = Intake.USUAL.collect(List.of(folder.resolve("clones")));
    int all = found.submissions().size();
    assertEquals(
        Optional.of(FIRST),
        found.dated(nCopies(all, Optional.of(FIRST)), List.of()).submissions().get(0).handedIn());
    assertEquals(
        Optional.of(SECOND),
        found.dated(nCopies(all, Optional.empty()), List.of()).submissions().get(0).handedIn());
  }

  /** What ends here is the machine, and no repository is damaged. */
  @ParameterizedTest
  @ValueSource(strings = {"--at=2026-11-30T12:00:00Z", "--each"})
  @DisabledOnOs(OS.WINDOWS)
  void aFailureOfTheMachineIsNoRefusal(String option) throws IOException, InterruptedException {
    Path programs = Files.createDirectories(folder.resolve("programs"));
    assertSays(
        2, "git cannot be started, and clones cannot be read without it", programs, folder, option);
    Path git = Files.writeString(programs.resolve("git"), "#!/bin/sh\nkill -9 $$\n");
    assertTrue(git.toFile().setExecutable(true));
    assertSays(1, "could not be read, since git was killed", programs, folder, option);
    Path none = folder.resolve("none");
    assertSays(1, "since no temporary folder can be made", programs, none, option);
  }

  private void assertSays(int exitCode, String words, Path programs, Path temporary, String option)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.io.tmpdir=" + temporary,
            "-cp",
            System.getProperty("java.class.path"),
            "gradus.cli.Gradus",
            "class",
            "collect",
            clone.toString(),
            option);
    builder.environment().put("PATH", programs.toString());
    Process process = builder.redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(exitCode, process.waitFor(), printed);
    assertTrue(printed.replaceAll("\\s+", " ").contains(words), printed);
    assertEquals(
        exitCode == 1,
        printed.contains("0 taken, 0 refused, 1 not read, since the machine has failed"),
        printed);
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
