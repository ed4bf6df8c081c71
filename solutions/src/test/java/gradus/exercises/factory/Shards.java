package gradus.exercises.factory;

import gradus.exercises.kit.Reference;
import gradus.grading.run.GradingHook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Grades many variants in several processes. Each has the variants whose index, modulo the number
 * of processes, is its own, and writes a line for every one that it has graded into its journal. A
 * run that was killed goes on where it was: a variant whose key is in any journal is done.
 *
 * <p>A process ends when its share is done, or when what it graded has worn it; then another one
 * takes its place. One that dies or stands still costs the variant that it had begun.
 */
final class Shards {

  /** Grades a variant; in the process of a worker. */
  interface Work {
    Verdict grade(Variant variant);
  }

  /** The first argument of a worker's process. */
  static final String WORKER = "--worker";

  private static final String JOURNAL = "journal-";

  private static final int SECONDS_OF_STANDSTILL = 300;

  private final List<Variant> variants;
  private final Path folder;
  private final int jobs;
  private final Set<String> keys;

  /** The variants, the folder of the journals, and the number of processes. */
  Shards(List<Variant> variants, Path folder, int jobs) {
    this.variants = variants;
    this.folder = folder;
    this.jobs = jobs;
    this.keys = variants.stream().map(Shards::key).collect(Collectors.toSet());
  }

  /** What identifies a variant from one run to the next. */
  static String key(Variant variant) {
    String all = variant.exercise().id() + variant.base() + variant.change();
    return "%s %08x%08x".formatted(variant.exercise().id(), all.hashCode(), reverse(all));
  }

  private static int reverse(String text) {
    return new StringBuilder(text).reverse().toString().hashCode();
  }

  /**
   * Grades one share and ends the process: code that never ends may still be running in it.
   *
   * @param shard the number of the share, from 0
   */
  void work(int shard, Work work) throws IOException {
    Map<String, Verdict> done = verdicts();
    endWithTheParent();
    for (int i = shard; i < variants.size() && !GradingHook.isWorn(); i += jobs) {
      if (!done.containsKey(key(variants.get(i)))) {
        append(shard, variants.get(i), work.grade(variants.get(i)));
      }
    }
    Runtime.getRuntime().halt(0);
  }

  /** The parent writes nothing; what it has open ends with it. */
  private static void endWithTheParent() {
    InputStream parent = System.in;
    Thread watch =
        new Thread(
            () -> {
              try {
                parent.read();
              } catch (IOException gone) {
                // Then it has ended as well.
              }
              Runtime.getRuntime().halt(1);
            });
    watch.setDaemon(true);
    watch.start();
  }

  /**
   * Has all variants graded, and prints how far it has come.
   *
   * @param main the class whose {@code main} is given {@link #WORKER}, the number of a share and
   *     the arguments, and calls {@link #work}
   * @param arguments further arguments of it
   * @return the verdicts, by {@link #key}
   */
  Map<String, Verdict> run(Class<?> main, List<String> arguments)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    List<Thread> threads = new ArrayList<>();
    List<Throwable> failures = new ArrayList<>();
    for (int shard = 0; shard < jobs; shard++) {
      int number = shard;
      Thread thread = new Thread(() -> finish(number, main, arguments));
      thread.setUncaughtExceptionHandler((failed, failure) -> failures.add(failure));
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        thread.join(10_000);
        System.out.printf("%d of %d graded%n", verdicts().size(), variants.size());
      }
    }
    if (!failures.isEmpty()) {
      throw new IllegalStateException("a worker could not go on", failures.get(0));
    }
    return verdicts();
  }

  /** Starts one process after another until a share is done. */
  private void finish(int shard, Class<?> main, List<String> arguments) {
    try {
      while (!left(shard).isEmpty()) {
        int before = left(shard).size();
        boolean ended = runProcess(shard, main, arguments);
        List<Variant> left = left(shard);
        if (!left.isEmpty() && (!ended || left.size() == before)) {
          append(shard, left.get(0), new Verdict(Verdict.CRASHED, 0, "see " + output(shard)));
        }
      }
    } catch (IOException | InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Whether the process ended by itself, and well. */
  private boolean runProcess(int shard, Class<?> main, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of(WORKER, String.valueOf(shard)));
    all.addAll(arguments);
    // Each variant runs only for a moment, too short to be worth optimising.
    List<String> options = List.of("-XX:TieredStopAtLevel=1", "-Xmx1g");
    Process process = Reference.start(main, options, output(shard), all.toArray(String[]::new));
    try {
      int left = left(shard).size();
      while (!process.waitFor(SECONDS_OF_STANDSTILL, TimeUnit.SECONDS)) {
        if (left(shard).size() == left) {
          return false;
        }
        left = left(shard).size();
      }
      return process.exitValue() == 0;
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private List<Variant> left(int shard) throws IOException {
    Map<String, Verdict> done = verdicts();
    return IntStream.iterate(shard, i -> i < variants.size(), i -> i + jobs)
        .mapToObj(variants::get)
        .filter(variant -> !done.containsKey(key(variant)))
        .toList();
  }

  /** What all journals say of these variants. */
  private Map<String, Verdict> verdicts() throws IOException {
    Map<String, Verdict> written = new HashMap<>();
    try (DirectoryStream<Path> journals = Files.newDirectoryStream(folder, JOURNAL + "*")) {
      for (Path journal : journals) {
        Files.readAllLines(journal).forEach(line -> read(line, written));
      }
    }
    written.keySet().retainAll(keys);
    return written;
  }

  private static void read(String line, Map<String, Verdict> written) {
    String[] parts = line.split("\t", 2);
    // A process that is killed while it writes leaves half a line.
    if (parts.length == 2 && parts[1].split("\t", -1).length == 3) {
      written.put(parts[0], Verdict.parse(parts[1]));
    }
  }

  private void append(int shard, Variant variant, Verdict verdict) throws IOException {
    Files.writeString(
        journal(shard),
        key(variant) + '\t' + verdict.line() + '\n',
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  private Path journal(int shard) {
    return folder.resolve(JOURNAL + shard);
  }

  private Path output(int shard) {
    return folder.resolve("output-" + shard);
  }
}
