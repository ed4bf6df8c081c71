package gradus.exercises.factory;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradus.grading.run.GradingHook;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Grades many variants in several processes, and writes a line for each into a journal. A run that
 * was killed goes on where it was: what stands in the journal is done, unless the machine decided
 * it. The journal is one grader's: after a change of a property or of the grader a new one is
 * begun.
 *
 * <p>A process that what it graded has worn is replaced. One that dies or stands still costs the
 * variant that it was given.
 */
public final class WorkerPool {

  /** Grades a variant; in the process of a worker. */
  public interface Work {

    /**
     * Grades.
     *
     * @param variant what to grade
     * @return what became of it
     */
    Verdict grade(Variant variant);
  }

  private static final String JOBS = "--jobs";

  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private final Path journal;
  private final Map<String, Verdict> verdicts = new HashMap<>();
  private final Queue<Variant> left = new ConcurrentLinkedQueue<>();
  private final int all;

  /**
   * A pool.
   *
   * @param variants to grade
   * @param folder of the journal
   * @throws IOException if the journal cannot be read
   */
  public WorkerPool(List<Variant> variants, Path folder) throws IOException {
    this.journal = journal(folder);
    this.all = variants.size();
    Files.createDirectories(folder);
    Map<String, Verdict> written = read();
    for (Variant variant : variants) {
      Verdict verdict = written.get(variant.key());
      if (verdict == null || verdict.isUndecided()) {
        left.add(variant);
      } else {
        verdicts.put(variant.key(), verdict);
      }
    }
  }

  /**
   * The journal of the grader in this JVM.
   *
   * @param folder of the journals
   * @return the file, which may not be there yet
   * @throws IOException if the grader's classes cannot be read
   */
  public static Path journal(Path folder) throws IOException {
    return folder.resolve("journal-" + GraderDigest.ofThis());
  }

  /** The number of variants that are still to be graded. */
  int left() {
    return left.size();
  }

  private Map<String, Verdict> read() throws IOException {
    Map<String, Verdict> written = new HashMap<>();
    if (Files.exists(journal)) {
      for (String line : Files.readAllLines(journal)) {
        String[] parts = line.split("\t", 2);
        // A run that is killed while it writes leaves half a line.
        if (parts.length == 2 && Verdict.isWhole(parts[1])) {
          written.put(parts[0], Verdict.parse(parts[1]));
        }
      }
    }
    return written;
  }

  /**
   * The number of processes that a command line asks for.
   *
   * @param arguments {@code --jobs 4}, perhaps among others
   * @return as many as there are cores if it says nothing
   */
  public static int jobs(List<String> arguments) {
    int place = arguments.indexOf(JOBS);
    return place < 0
        ? Runtime.getRuntime().availableProcessors()
        : Integer.parseInt(arguments.get(place + 1));
  }

  /**
   * Has all variants graded, and prints how far it has come.
   *
   * @param worker the class whose {@code main} calls {@link #work}
   * @param arguments of it
   * @param processes how many
   * @return the verdicts, by {@link Variant#key}
   * @throws IOException if the journal cannot be written
   * @throws InterruptedException if the thread is interrupted
   */
  public Map<String, Verdict> run(Class<?> worker, List<String> arguments, int processes)
      throws IOException, InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(processes);
    List<? extends Future<?>> shares =
        IntStream.range(0, processes)
            .mapToObj(i -> threads.submit(() -> gradeAll(worker, arguments)))
            .toList();
    threads.shutdown();
    do {
      printProgress();
    } while (!threads.awaitTermination(10, TimeUnit.SECONDS));
    printProgress();
    for (Future<?> share : shares) {
      try {
        share.get();
      } catch (ExecutionException failure) {
        throw new IllegalStateException("a worker could not go on", failure.getCause());
      }
    }
    return verdicts;
  }

  private synchronized void printProgress() {
    System.out.printf("%d of %d graded%n", verdicts.size(), all);
  }

  private void gradeAll(Class<?> worker, List<String> arguments) {
    try (WorkerOfPool process = new WorkerOfPool(worker, arguments)) {
      for (Variant next = left.poll(); next != null; next = left.poll()) {
        record(next, Verdict.parse(process.ask(JSON.writeValueAsString(next))));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void record(Variant variant, Verdict verdict) throws IOException {
    verdicts.put(variant.key(), verdict);
    Files.writeString(
        journal,
        variant.key() + '\t' + verdict.line() + '\n',
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  /**
   * Grades what the pool sends, until it sends no more. For the {@code main} of a worker's process.
   *
   * @param work grades a variant
   * @throws IOException if the pool cannot be read
   */
  public static void work(Work work) throws IOException {
    BufferedReader requests =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream answers =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    for (String line = requests.readLine(); line != null; line = requests.readLine()) {
      Verdict verdict = work.grade(JSON.readValue(line, Variant.class));
      String prefix = GradingHook.isWorn() ? WorkerOfPool.WORN : WorkerOfPool.WELL;
      answers.println("\n" + prefix + verdict.line());
    }
    Runtime.getRuntime().halt(0);
  }
}
