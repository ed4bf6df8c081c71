package gradus.cli.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Processes with temporary folders close them, are ended, or are killed. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class TemporaryFolderTest {

  /** The second bit from the right, in the mask of signals. */
  private static final long SIGINT = 2;

  @TempDir private Path place;

  /** Makes a folder with a file, says where, and goes on when the folder is gone. */
  static final class Owner {

    private Owner() {}

    public static void main(String[] arguments) throws IOException {
      Thread main = Thread.currentThread();
      // Until it is held or has ended; only then may the JVM end.
      Runtime.getRuntime().addShutdownHook(new Thread(() -> awaitHoldOrEnd(main)));
      Path folder = TemporaryFolder.make("class").path();
      Files.writeString(folder.resolve("Students.java"), "class Students {}");
      System.out.println(folder);
      while (Files.exists(folder)) {
        Thread.onSpinWait();
      }
      TemporaryFolder.holdIfEnding();
      System.out.println("handed on");
    }

    private static void awaitHoldOrEnd(Thread main) {
      while (main.getState() != Thread.State.WAITING
          && main.getState() != Thread.State.TERMINATED) {
        Thread.onSpinWait();
      }
    }
  }

  private Process owner() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath =
        Stream.of(Owner.class, TemporaryFolder.class)
            .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
            .map(url -> Path.of(URI.create(url.toString())).toString())
            .collect(Collectors.joining(File.pathSeparator));
    String temporary = "-Djava.io.tmpdir=" + place;
    return new ProcessBuilder(
            java, "-XX:-UsePerfData", temporary, "-cp", classPath, Owner.class.getName())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private List<Path> left() throws IOException {
    try (Stream<Path> files = Files.list(place)) {
      return files.toList();
    }
  }

  private void sweep() throws IOException {
    TemporaryFolder.sweep(place, Files.getOwner(place));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-INT", "-TERM"})
  void whoIsEndedLeavesNothingAndHandsNothingOn(String signal) throws Exception {
    assumeFalse(signal.equals("-INT") && isInterruptIgnored(), "SIGINT is ignored here");
    Process owner = owner();
    try (BufferedReader out = owner.inputReader()) {
      assertTrue(Files.exists(Path.of(out.readLine()).resolve("Students.java")));
      new ProcessBuilder("kill", signal, "" + owner.pid()).start().waitFor();
      // Before its output is read: an owner that does not end would never end that either.
      assertTrue(owner.waitFor(1, TimeUnit.MINUTES), "it did not end");
      assertEquals(List.of(), out.lines().toList());
      assertEquals(List.of(), left());
    } finally {
      owner.destroyForcibly().waitFor();
    }
  }

  /** As a shell's background jobs and their children do. */
  private static boolean isInterruptIgnored() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        && Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .mapToLong(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
            .anyMatch(ignored -> (ignored & SIGINT) != 0);
  }

  @Test
  void whoIsKilledIsSweptUpAfterAndWhoLivesIsNot() throws Exception {
    Process killed = owner();
    Process living = owner();
    try (BufferedReader ofKilled = killed.inputReader();
        BufferedReader ofLiving = living.inputReader()) {
      Path dead = Path.of(ofKilled.readLine());
      Path used = Path.of(ofLiving.readLine());
      killed.destroyForcibly().waitFor();
      assertTrue(Files.exists(dead.resolve("Students.java")));
      sweep();
      assertEquals(List.of(used.getParent().getFileName()), names(left()));
      assertTrue(Files.exists(used.resolve("Students.java")));
    } finally {
      killed.destroyForcibly();
      living.destroyForcibly().waitFor();
    }
    sweep();
    assertEquals(List.of(), left());
  }

  private static List<Path> names(List<Path> paths) {
    return paths.stream().map(Path::getFileName).toList();
  }

  @Test
  void theFirstFolderOfACommandSweeps() throws Exception {
    Process killed = owner();
    Path dead;
    try (BufferedReader out = killed.inputReader()) {
      dead = Path.of(out.readLine());
    } finally {
      killed.destroyForcibly().waitFor();
    }
    Process next = owner();
    try (BufferedReader out = next.inputReader()) {
      out.readLine();
      assertFalse(Files.exists(dead.getParent()));
    } finally {
      next.destroyForcibly().waitFor();
    }
  }

  @Test
  void whatComesTooLateGoesAndWhatIsNotOursStays() throws IOException {
    Files.createDirectories(place.resolve("gradus-class-1/content/classes"));
    Files.createDirectories(place.resolve("gradus-class-2"));
    Files.createDirectories(place.resolve("gradus-classes/content"));
    Files.createDirectories(place.resolve("other/content"));
    Files.createSymbolicLink(place.resolve("gradus-class-3"), place.resolve("other"));
    sweep();
    assertEquals(
        List.of("gradus-class-3", "gradus-classes", "other"),
        left().stream().map(path -> path.getFileName().toString()).sorted().toList());
  }

  @Test
  void itsOwnFolderIsNotSweptAndGoesWhenItIsClosed() throws IOException {
    Path path;
    try (TemporaryFolder folder = TemporaryFolder.make("test")) {
      path = folder.path();
      Files.createDirectories(path.resolve("a/b"));
      TemporaryFolder.sweep(path.getParent().getParent(), Files.getOwner(path));
      assertTrue(Files.exists(path.resolve("a/b")));
    }
    assertFalse(Files.exists(path.getParent()));
  }
}
