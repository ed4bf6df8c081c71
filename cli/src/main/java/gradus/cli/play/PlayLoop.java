package gradus.cli.play;

import gradus.cli.failure.UserMistake;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The one thread in which all happens to the runs of a playground: commands, and while they run a
 * frame whenever it is due and no command waits.
 */
final class PlayLoop implements AutoCloseable {

  /** A command that may be refused, or interrupted by the end of the lab. */
  interface Command {
    void carryOut() throws InterruptedException;
  }

  private final long nanosecondsAFrame;
  private final BooleanSupplier isRunning;
  private final Command frame;
  private final BlockingQueue<FutureTask<Void>> commands = new LinkedBlockingQueue<>();
  private final Thread thread = new Thread(this::live, "playground");
  private volatile boolean isClosed;

  /**
   * A loop that does not turn yet.
   *
   * @param nanosecondsAFrame from one frame to the next
   * @param isRunning whether there are to be frames; asked in the loop's own thread
   * @param frame what is done for each
   */
  PlayLoop(long nanosecondsAFrame, BooleanSupplier isRunning, Command frame) {
    this.nanosecondsAFrame = nanosecondsAFrame;
    this.isRunning = isRunning;
    this.frame = frame;
  }

  void start() {
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Has a command carried out between two frames, and waits until it is.
   *
   * @throws UserMistake if it is refused, or the lab is ending
   */
  void await(Command command) {
    FutureTask<Void> task =
        new FutureTask<>(
            () -> {
              command.carryOut();
              return null;
            });
    commands.add(task);
    if (isClosed) {
      // Nobody takes commands any more, and this one may have come after the last was cancelled.
      task.cancel(false);
    }
    try {
      task.get();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new UserMistake("the lab is ending.", ended);
    } catch (CancellationException ended) {
      throw new UserMistake("the lab is ending.", ended);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof UserMistake mistake) {
        throw mistake;
      }
      throw new IllegalStateException(failed.getCause());
    }
  }

  private void live() {
    long next = System.nanoTime();
    try {
      while (!isClosed) {
        FutureTask<Void> command =
            isRunning.getAsBoolean()
                ? commands.poll(next - System.nanoTime(), TimeUnit.NANOSECONDS)
                : commands.take();
        if (command != null) {
          command.run();
        } else {
          // Counted on from when it was due, so that no picture is lost to a late wakening.
          next = Math.max(next + nanosecondsAFrame, System.nanoTime());
          frame.carryOut();
        }
      }
    } catch (InterruptedException closed) {
      // The lab ends.
    } finally {
      isClosed = true;
      commands.forEach(left -> left.cancel(false));
    }
  }

  @Override
  public void close() {
    isClosed = true;
    thread.interrupt();
  }
}
