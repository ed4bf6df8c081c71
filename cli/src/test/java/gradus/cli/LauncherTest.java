package gradus.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** In which locale the launcher starts Java. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

  /**
   * Says in which locale it was started, and what it is told of encodings and of the lab's server.
   */
  private static final String JAVA =
      """
      #!/bin/sh
      [ "$1" = -version ] && { echo 'version "17.0.1"' >&2; exit; }
      echo "$LC_ALL"
      for word; do case $word in *.encoding=*|*.nodelay=*) echo "$word";; esac; done
      """;

  private static final String LOCALE =
      """
      #!/bin/sh
      case $1 in
        charmap) echo "$CHARMAP" ;;
        *) printf 'C\\nC.utf8\\nPOSIX\\n' ;;
      esac
      """;

  /** Without it pictures of the lab come in pairs. */
  private static final String AT_ONCE = "-Dsun.net.httpserver.nodelay=true";

  @TempDir private Path root;

  @BeforeEach
  void makeAKit() throws IOException {
    Files.createDirectories(root.resolve("cli/target"));
    Files.createDirectories(root.resolve("bin"));
    script("cli/gradus", Files.readString(Path.of("gradus")));
    script("bin/java", JAVA);
    script("bin/locale", LOCALE);
    Files.createFile(root.resolve("cli/target/gradus-cli.jar"));
  }

  private void script(String path, String text) throws IOException {
    Files.writeString(root.resolve(path), text);
    Files.setPosixFilePermissions(root.resolve(path), PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private List<String> lines(String locale, String charmap)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(root.resolve("cli/gradus").toString(), "list");
    builder.environment().put("JAVA_HOME", root.toString());
    builder.environment().put("PATH", root.resolve("bin") + ":" + System.getenv("PATH"));
    builder.environment().put("LC_ALL", locale);
    builder.environment().put("CHARMAP", charmap);
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
    assertEquals(0, process.waitFor(), lines.toString());
    return lines;
  }

  @Test
  void javaCanNameAllFilesWhereTheLocaleKnowsAsciiAlone() throws IOException, InterruptedException {
    assertEquals(
        List.of("C.utf8", "-Dstdout.encoding=US-ASCII", "-Dstderr.encoding=US-ASCII", AT_ONCE),
        lines("C", "ANSI_X3.4-1968"));
  }

  @Test
  void anotherLocaleStays() throws IOException, InterruptedException {
    assertEquals(List.of("de_DE@euro", AT_ONCE), lines("de_DE@euro", "ISO-8859-15"));
    assertEquals("de_DE.UTF-8", lines("de_DE.UTF-8", "none").get(0));
  }
}
