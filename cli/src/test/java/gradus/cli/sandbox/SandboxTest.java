package gradus.cli.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.sandbox.Sandbox.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process can do in the best sandbox of this machine; where there is none, it is said. */
class SandboxTest {

  private static final Limits LIMITS = new Limits(1L << 30, 60, 64);

  @TempDir Path folder;

  /**
   * What a shell says in the sandbox; its folder {@code own} can be read, and {@code desk} written.
   */
  private String shell(Sandbox sandbox, String script) throws Exception {
    Path own = Files.createDirectories(folder.resolve("own"));
    Path desk = Files.createDirectories(folder.resolve("desk"));
    Files.writeString(own.resolve("file"), "mine");
    Files.writeString(folder.resolve("secret"), "not mine");
    Process process =
        sandbox
            .launcher(new Reach(List.of(own), List.of(desk)), LIMITS)
            .start(List.of("sh", "-c", "cd \"$1\"; " + script, "sh", own.toString()));
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return output.strip();
  }

  @Test
  void onlyWhatItNeedsIsInSight() throws Exception {
    String seen = shell(SandboxProbe.best(), "cat file; ls .. | tr '\\n' ' '");
    boolean isSandboxed = SandboxProbe.best().kind() == Kind.BUBBLEWRAP;
    assertEquals(isSandboxed ? "minedesk own" : "minedesk own secret", seen);
  }

  @Test
  void nothingButItsFolderCanBeChanged() throws Exception {
    shell(SandboxProbe.best(), "echo gone > file; echo new > ../desk/file");
    boolean isSandboxed = SandboxProbe.best().kind() == Kind.BUBBLEWRAP;
    assertEquals(isSandboxed ? "mine" : "gone\n", Files.readString(folder.resolve("own/file")));
    assertEquals("new\n", Files.readString(folder.resolve("desk/file")));
  }

  @Test
  void thereIsNoNetworkAndNoEnvironment() throws Exception {
    String seen = shell(SandboxProbe.best(), "grep -c : /proc/net/dev; echo ${HOME:-none}");
    boolean isSandboxed = SandboxProbe.best().kind() == Kind.BUBBLEWRAP;
    // The loopback device alone, below a head that has no colon of its own.
    assertEquals(isSandboxed, seen.equals("1\nnone"), seen);
  }

  @Test
  void filesHaveALimit() throws Exception {
    String script = "head -c 100000000 /dev/zero > ../desk/large; ls -s ../desk/large";
    shell(SandboxProbe.best(), script);
    long size = Files.size(folder.resolve("desk/large"));
    assertEquals(SandboxProbe.best().limited(), size <= Limits.DISK, "it has " + size);
  }

  @Test
  void whoeverHasNoneIsTold() {
    assertTrue(Sandbox.PLAIN.words().startsWith("NO SANDBOX"), Sandbox.PLAIN.words());
    assertEquals("bubblewrap", new Sandbox(Kind.BUBBLEWRAP, true, true).words());
  }

  @Test
  void itDiesWithTheCommandAndNotWithAThread() throws Exception {
    Process[] started = new Process[1];
    Thread thread =
        new Thread(
            () -> {
              try {
                started[0] =
                    SandboxProbe.best()
                        .launcher(new Reach(List.of(), List.of()), LIMITS)
                        .start(List.of("sh", "-c", "read line; echo $line"));
              } catch (IOException failure) {
                throw new IllegalStateException(failure);
              }
            });
    thread.start();
    thread.join();
    started[0].getOutputStream().write("still here\n".getBytes(UTF_8));
    started[0].getOutputStream().close();
    assertEquals("still here\n", new String(started[0].getInputStream().readAllBytes(), UTF_8));
  }
}
