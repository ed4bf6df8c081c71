package gradus.cli.sandbox;

import gradus.cli.program.Program;
import gradus.cli.program.ProgramFailure;
import gradus.cli.sandbox.Sandbox.Kind;
import gradus.grading.process.JavaCommand;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

/** Finds the best sandbox that works on this machine, by starting Java in it. */
public final class SandboxProbe {

  private static final Limits LIMITS = new Limits(4L << 30, 60, 256);

  private static final Reach NOTHING = new Reach(List.of(), List.of());

  private static final List<Sandbox> FROM_THE_BEST_ON =
      List.of(
          new Sandbox(Kind.BUBBLEWRAP, true, true),
          new Sandbox(Kind.BUBBLEWRAP, true, false),
          new Sandbox(Kind.BUBBLEWRAP, false, false),
          new Sandbox(Kind.NONE, true, false));

  /** A busy machine starts Java in a few seconds; a sandbox that hangs is none. */
  private static final Duration MOST = Duration.ofMinutes(1);

  private static final int STARTS = 21;

  private static final long NANOS = 1_000_000;

  /** Looked for once: whoever asks again gets the same answer. */
  private static final class Found {
    static final Sandbox BEST =
        FROM_THE_BEST_ON.stream().filter(SandboxProbe::works).findFirst().orElse(Sandbox.PLAIN);
  }

  private SandboxProbe() {}

  /**
   * The best one.
   *
   * @return one that has started Java
   */
  public static Sandbox best() {
    return Found.BEST;
  }

  private static boolean works(Sandbox sandbox) {
    return starts(
        sandbox,
        new JavaCommand().options("-XX:+UseSerialGC", "-Xmx64m").run("-version", List.of()));
  }

  private static boolean starts(Sandbox sandbox, List<String> command) {
    try {
      return new Program(sandbox.words(), () -> sandbox.launcher(NOTHING, LIMITS).start(command))
          .within(MOST)
          .run()
          .isGood();
    } catch (ProgramFailure isNotThere) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * What a start in a sandbox takes more than one without.
   *
   * @param sandbox that works
   * @return milliseconds, the median of several starts of a program that does nothing
   */
  public static long millisOf(Sandbox sandbox) {
    return (median(sandbox) - median(Sandbox.PLAIN)) / NANOS;
  }

  private static long median(Sandbox sandbox) {
    long[] nanos = LongStream.range(0, STARTS).map(start -> nanos(sandbox)).sorted().toArray();
    return nanos[STARTS / 2];
  }

  private static long nanos(Sandbox sandbox) {
    long start = System.nanoTime();
    starts(sandbox, List.of("true"));
    return System.nanoTime() - start;
  }
}
