package gradus.cli.grader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.Cli;
import gradus.cli.failure.ExitCode;
import gradus.cli.failure.UserMistake;
import gradus.grading.curriculum.CaseSeeds;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedKeyTest {

  private static final Exercise SIGMOID = Curriculum.find("Activations.sigmoid").orElseThrow();

  private static final Path KIT = Path.of("").toAbsolutePath().getParent();

  @TempDir Path folder;

  private SeedKey key(String name) {
    Path file = folder.resolve(name);
    SeedKey.create(file);
    return SeedKey.read(file);
  }

  @Test
  void onlyItsOwnerMayReadIt() throws IOException {
    key("key");
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("key"))));
  }

  @Test
  void aKeyThatIsThereIsNeverReplaced() throws IOException {
    key("key");
    String before = Files.readString(folder.resolve("key"));
    UserMistake refused =
        assertThrows(UserMistake.class, () -> SeedKey.create(folder.resolve("key")));
    assertTrue(refused.getMessage().contains("is there already"), refused.getMessage());
    assertEquals(before, Files.readString(folder.resolve("key")));
  }

  @Test
  void aFileWithoutAKeyIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("key"), "gradus-key 12\n");
    assertThrows(UserMistake.class, () -> SeedKey.read(file));
    assertThrows(UserMistake.class, () -> SeedKey.read(folder.resolve("none")));
  }

  @Test
  void theSameKeyGivesTheSameSeeds() {
    CaseSeeds seeds = key("key").seeds(1, SIGMOID);
    assertEquals(seeds, SeedKey.read(folder.resolve("key")).seeds(1, SIGMOID));
    assertEquals(1, seeds.known());
    assertEquals(2, seeds.fresh().size());
  }

  @Test
  void everyExerciseAndEveryKeyHasItsOwn() {
    Set<Long> seeds = new HashSet<>();
    for (SeedKey key : new SeedKey[] {key("one"), key("other")}) {
      Curriculum.exercises().forEach(exercise -> seeds.addAll(key.seeds(1, exercise).fresh()));
    }
    assertEquals(4 * Curriculum.exercises().count(), seeds.size());
  }

  @Test
  void whatIsShownOfItGivesNothingAway() throws IOException {
    SeedKey key = key("key");
    String shown = new ClassSeeds(1, Optional.of(key)).toString();
    assertTrue(shown.matches("1\\+[0-9a-f]{16}"), shown);
    assertFalse(Files.readString(folder.resolve("key")).contains(shown.substring(2)));
    assertNotEquals(shown, new ClassSeeds(1, Optional.of(key("other"))).toString());
    assertEquals("7", new ClassSeeds(7, Optional.empty()).toString());
  }

  @Test
  void theCommandMakesOneAndPrintsNothingOfIt() throws IOException {
    Path file = folder.resolve("key");
    Cli kit = new Cli().in(KIT);
    Cli.Result result = kit.execute("class", "key", file.toString());
    assertEquals(ExitCode.DONE, result.exitCode());
    String secret = Files.readString(file).replaceAll("(?s).*gradus-key (\\w+).*", "$1");
    assertEquals(64, secret.length());
    assertFalse(result.out().contains(secret));
    assertEquals(
        "Grade with it: cli/gradus class grade SUBMISSIONS --key %s --out results".formatted(file),
        result.lastLine());
    assertEquals(ExitCode.USER_MISTAKE, kit.execute("class", "key", file.toString()).exitCode());
  }
}
