package gradus.cli.journal;

import gradus.cli.failure.UserMistake;
import gradus.cli.verdict.Receipt;
import gradus.cli.verdict.StepVerdict;
import gradus.cli.verdict.VerdictKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All verdicts in a folder of results, by what they depend on. Several processes may append, each
 * to a file of its own; this reads them all.
 */
public final class Journal {

  private static final String FOLDER = "journal";
  private static final String ENDING = ".jsonl";

  private final Path results;

  /** By the digest of their keys. */
  private final Map<String, StepVerdict> verdicts = new LinkedHashMap<>();

  private final Map<String, Place> receipts = new HashMap<>();
  private final List<String> complaints = new ArrayList<>();

  private record Place(Path file, long place, int length) {}

  private Journal(Path results) {
    this.results = results;
  }

  /**
   * Reads a journal.
   *
   * @param results the folder of results; the journal need not be there yet
   * @throws UserMistake if a file cannot be read
   */
  public static Journal read(Path results) {
    Journal journal = new Journal(results);
    journal.readAgain();
    return journal;
  }

  /** Takes in what other processes have written meanwhile. */
  public synchronized void readAgain() {
    verdicts.clear();
    receipts.clear();
    complaints.clear();
    files(results).forEach(this::addAll);
  }

  private void addAll(Path file) {
    try {
      JournalLines.read(file, (number, place, line) -> add(file, number, place, line));
    } catch (IOException failure) {
      throw new UserMistake("%s cannot be read.".formatted(file), failure);
    }
  }

  /** The files of a journal, by their names. */
  static List<Path> files(Path results) {
    Path folder = results.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
    } catch (IOException failure) {
      throw new UserMistake("%s cannot be read.".formatted(folder), failure);
    }
  }

  private void add(Path file, int number, long place, byte[] line) {
    Optional<StepVerdict> read = EntryLine.verdict(line);
    if (read.isEmpty()) {
      complaints.add(
          "Line %d of %s is damaged and left out; its verdict is found again."
              .formatted(number, file));
      return;
    }
    StepVerdict verdict = read.get();
    receipts.putIfAbsent(verdict.receipt().id(), new Place(file, place, line.length));
    add(verdict);
  }

  /**
   * Takes a verdict in memory. The first one with a key stays.
   *
   * @param verdict what was found
   */
  public synchronized void add(StepVerdict verdict) {
    StepVerdict earlier = verdicts.putIfAbsent(verdict.key().digest(), verdict);
    if (earlier != null && !earlier.digest().equals(verdict.digest())) {
      complaints.add(
          "Two gradings of the same files differ (%s, %s): the code depends on time or chance; the first counts."
              .formatted(earlier.receipt().id(), verdict.receipt().id()));
    }
  }

  /**
   * Opens a file of this journal to append to.
   *
   * @param name of the writer; two with the same name keep each other out
   * @throws UserMistake if another process writes it, or it cannot be written
   */
  public JournalWriter writer(String name) {
    Path file = file(name);
    return JournalWriter.open(file).orElseThrow(() -> JournalWriter.held(file));
  }

  /**
   * Opens a file that nobody else writes: where a machine has died, its file may still be locked.
   *
   * @param name of the writer, to which a number is added if it is taken
   * @throws UserMistake if no file can be written
   */
  public JournalWriter ownWriter(String name) {
    return IntStream.iterate(1, i -> i + 1)
        .mapToObj(i -> JournalWriter.open(file(i == 1 ? name : name + "-" + i)))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow();
  }

  private Path file(String name) {
    return results.resolve(FOLDER).resolve(name + ENDING);
  }

  /** The verdict with a key; empty if there is none. */
  public synchronized Optional<StepVerdict> find(VerdictKey key) {
    return Optional.ofNullable(verdicts.get(key.digest()));
  }

  /**
   * The entry of a receipt, with its files.
   *
   * @param receipt the id of a receipt, as {@link Receipt#id} writes it
   * @throws UserMistake if the file can no longer be read
   */
  public Optional<Entry> entry(String receipt) {
    Place place = receipts.get(receipt);
    if (place == null) {
      return Optional.empty();
    }
    try {
      return EntryLine.entry(JournalLines.at(place.file, place.place, place.length));
    } catch (IOException failure) {
      throw new UserMistake("%s cannot be read.".formatted(place.file), failure);
    }
  }

  /** The ids of all receipts. */
  public Stream<String> receipts() {
    return receipts.keySet().stream();
  }

  /** The number of verdicts. */
  public synchronized int size() {
    return verdicts.size();
  }

  /** A sentence for each line that could not be used, and for verdicts that contradict others. */
  public synchronized List<String> complaints() {
    return List.copyOf(complaints);
  }
}
