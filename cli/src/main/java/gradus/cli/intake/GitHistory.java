package gradus.cli.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import gradus.cli.failure.UserMistake;
import gradus.cli.file.TemporaryFolder;
import gradus.cli.intake.Entry.Kind;
import gradus.cli.program.Answer;
import gradus.cli.program.Program;
import gradus.cli.program.ProgramFailure;
import gradus.cli.verdict.MachineFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads commits of a student's repository. Its settings and hooks can name programs that Git then
 * runs, so Git is not let into it: it works in an empty repository that has only copies of the
 * names of its commits, and finds their contents in the student's.
 */
final class GitHistory implements AutoCloseable {

  private static final String CONFIG = "[core]\n\trepositoryformatversion = 0\n\tbare = true\n";

  /** The highest exit code that is Git's own; those above say which signal has ended it. */
  private static final int LAST_OF_GIT = 128;

  /** The longest file with names of commits. */
  private static final long MOST_NAMES = 16L << 20;

  /** Nobody writes more for a course. */
  private static final String MOST_COMMITS = "10000";

  private static final Pattern FEW_DIGITS = Pattern.compile("\\d{1,12}");

  /** Later moments have years of more than four digits. */
  private static final Instant NEVER = Instant.parse("+10000-01-01T00:00:00Z");

  private final String origin;
  private final TemporaryFolder own;

  GitHistory(String origin, GitFolder folder) throws MachineFailure {
    this.origin = origin;
    try {
      own = TemporaryFolder.make("git");
    } catch (IOException failure) {
      throw ofMachine("no temporary folder can be made (%s)".formatted(reason(failure)), failure);
    }
    try {
      link(folder.path());
    } catch (IOException failure) {
      own.close();
      throw damaged(failure);
    } catch (MachineFailure failure) {
      own.close();
      throw failure;
    }
  }

  /**
   * A commit.
   *
   * @param id of it
   * @param moment that it says it was made at; empty if no clock can have said so
   */
  record Commit(String id, Optional<Instant> moment) {

    /** A line of Git's list of commits: seconds since 1970, and the name. */
    static Commit of(String line) {
      String[] words = line.split(" ", 2);
      return new Commit(words[1], moment(words[0]));
    }

    /** Whether it was made before a moment, or in the second that begins with it. */
    boolean isBefore(Instant other) {
      return moment.isPresent() && moment.get().getEpochSecond() <= other.getEpochSecond();
    }

    /** Whoever commits writes what they like; Git reads what is no number at all as 0. */
    private static Optional<Instant> moment(String seconds) {
      return FEW_DIGITS.matcher(seconds).matches()
          ? Optional.of(Instant.ofEpochSecond(Long.parseLong(seconds)))
              .filter(moment -> moment.isAfter(Instant.EPOCH) && moment.isBefore(NEVER))
          : Optional.empty();
    }
  }

  private void link(Path students) throws IOException, MachineFailure {
    Path objects = students.resolve("objects");
    if (!Files.isDirectory(objects, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("it has no objects");
    }
    write("objects/info/alternates", (objects.toRealPath() + "\n").getBytes(UTF_8));
    write("config", CONFIG.getBytes(UTF_8));
    makeFolder(own.path().resolve("refs"));
    for (String name : List.of("HEAD", "packed-refs", "shallow")) {
      copy(students.resolve(name), name);
    }
    copyAll(students.resolve("refs"));
  }

  private void copyAll(Path refs) throws IOException, MachineFailure {
    if (!Files.isDirectory(refs, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> names = Files.walk(refs)) {
      for (Path name : (Iterable<Path>) names::iterator) {
        copy(name, "refs/" + refs.relativize(name));
      }
    } catch (UncheckedIOException unreadable) {
      throw unreadable.getCause();
    }
  }

  private void copy(Path from, String to) throws IOException, MachineFailure {
    if (Files.isRegularFile(from, LinkOption.NOFOLLOW_LINKS)) {
      if (Files.size(from) > MOST_NAMES) {
        throw new IOException("%s is longer than %,d MB".formatted(to, MOST_NAMES >> 20));
      }
      write(to, Files.readAllBytes(from));
    }
  }

  /** What cannot be read is the repository's fault, and what cannot be written the machine's. */
  private void write(String name, byte[] bytes) throws MachineFailure {
    Path file = own.path().resolve(name);
    makeFolder(file.getParent());
    try {
      Files.write(file, bytes);
    } catch (IOException failure) {
      throw notWritten(file, failure);
    }
  }

  private void makeFolder(Path folder) throws MachineFailure {
    try {
      Files.createDirectories(folder);
    } catch (IOException failure) {
      throw notWritten(folder, failure);
    }
  }

  private MachineFailure notWritten(Path file, IOException failure) {
    return ofMachine("%s cannot be written (%s)".formatted(file, reason(failure)), failure);
  }

  /** The last commit of the branch that is checked out, or the last one before a moment. */
  Optional<Commit> last(Optional<Instant> before) throws MachineFailure {
    List<String> command =
        new ArrayList<>(List.of("rev-list", "-1", "--first-parent", "--timestamp"));
    // Git counts whole seconds, and takes a commit of this very second.
    before.ifPresent(moment -> command.add("--min-age=" + moment.getEpochSecond()));
    command.add("HEAD");
    String line = new String(git("", command), UTF_8).strip();
    if (line.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(Commit.of(line));
  }

  /**
   * Of moments those that tell commits apart: each has a last commit before it, which is neither
   * that of another nor the last of all.
   *
   * @param moments the earliest first
   */
  List<Instant> telling(List<Instant> moments) throws MachineFailure {
    List<String> command =
        List.of("rev-list", "--first-parent", "--timestamp", "-n", MOST_COMMITS, "HEAD");
    List<Commit> commits = new String(git("", command), UTF_8).lines().map(Commit::of).toList();
    List<Instant> telling = new ArrayList<>();
    int found = 0;
    for (int i = moments.size() - 1; i >= 0; i--) {
      int before = found;
      while (found < commits.size() && !commits.get(found).isBefore(moments.get(i))) {
        found++;
      }
      if (found > before && found < commits.size()) {
        telling.add(moments.get(i));
      }
    }
    Collections.reverse(telling);
    return telling;
  }

  /** The files of a commit; sources with their bytes. */
  List<Entry> entries(Commit commit, Limits limits) throws MachineFailure {
    String listing = new String(git("", List.of("ls-tree", "-r", "-z", "-l", commit.id())), UTF_8);
    List<Listed> all =
        Arrays.stream(listing.split("\0")).filter(line -> !line.isEmpty()).map(Listed::of).toList();
    List<Listed> read = all.stream().filter(file -> file.isRead(limits)).toList();
    if (read.size() > limits.sources()) {
      throw limits.tooManyEntries(origin);
    }
    if (read.stream().mapToLong(Listed::size).sum() > limits.together()) {
      throw limits.tooMuchSource(origin);
    }
    Map<Listed, byte[]> bytes = contents(read);
    return all.stream().map(file -> file.entry(bytes.get(file))).toList();
  }

  /**
   * A line such as {@code 100644 blob 1f7a… 1234<tab>path}.
   *
   * @param words before the path
   * @param path of the file
   */
  private record Listed(List<String> words, String path) {

    static Listed of(String line) {
      int tab = line.indexOf('\t');
      return new Listed(List.of(line.substring(0, tab).split(" +")), line.substring(tab + 1));
    }

    Kind kind() {
      if (words.get(0).equals("120000")) {
        return Kind.LINK;
      }
      return words.get(1).equals("blob") ? Kind.FILE : Kind.OTHER;
    }

    long size() {
      return Long.parseLong(words.get(3));
    }

    boolean isRead(Limits limits) {
      return kind() == Kind.FILE
          && SourceName.isSource(path)
          && LeftOut.byPath(Entry.without(path, Kind.FILE)).isEmpty()
          && size() <= limits.source();
    }

    Entry entry(byte[] bytes) {
      if (bytes != null) {
        return Entry.file(path, bytes);
      }
      return kind() == Kind.FILE
          ? new Entry(path, Kind.FILE, size(), Entry.Content.NONE)
          : Entry.without(path, kind());
    }
  }

  /** The bytes of files, by one process: a line about each, its bytes, and the end of a line. */
  private Map<Listed, byte[]> contents(List<Listed> files) throws MachineFailure {
    String ids = files.stream().map(file -> file.words().get(2) + "\n").collect(joining());
    byte[] output = git(ids, List.of("cat-file", "--batch"));
    Map<Listed, byte[]> contents = new HashMap<>();
    int at = 0;
    for (Listed file : files) {
      String head = "%s blob %d\n".formatted(file.words().get(2), file.size());
      int begin = at + head.length();
      int end = begin + Math.toIntExact(file.size());
      if (end >= output.length || !new String(output, at, head.length(), UTF_8).equals(head)) {
        throw damaged(new IOException("a file of its commit is missing"));
      }
      contents.put(file, Arrays.copyOfRange(output, begin, end));
      at = end + 1;
    }
    return contents;
  }

  private byte[] git(String input, List<String> arguments) throws MachineFailure {
    List<String> command = new ArrayList<>(List.of("git", "--git-dir=" + own.path()));
    command.addAll(arguments);
    try {
      Answer answer =
          Program.of(command, GitHistory::keepToItself).reading(input.getBytes(UTF_8)).run();
      if (answer.exitCode() > LAST_OF_GIT) {
        throw ofMachine("git was killed", null);
      }
      if (!answer.isGood()) {
        throw damaged(new IOException("git finds no commit in it"));
      }
      return answer.bytes();
    } catch (ProgramFailure failure) {
      throw notRun(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private MachineFailure notRun(ProgramFailure failure) {
    if (failure.isMissing()) {
      throw new UserMistake(
          "git cannot be started, and clones cannot be read without it; install it.", failure);
    }
    if (failure.isTooMuch()) {
      throw damaged(failure);
    }
    return ofMachine(failure.getMessage(), failure);
  }

  private static void keepToItself(ProcessBuilder builder) {
    Map<String, String> variables = builder.environment();
    variables.keySet().removeIf(name -> name.startsWith("GIT_"));
    variables.put("GIT_CONFIG_NOSYSTEM", "1");
    variables.put("GIT_CONFIG_GLOBAL", "/dev/null");
    variables.put("GIT_NO_REPLACE_OBJECTS", "1");
    variables.put("GIT_NO_LAZY_FETCH", "1");
    variables.put("GIT_TERMINAL_PROMPT", "0");
  }

  private MachineFailure ofMachine(String why, Exception failure) {
    return new MachineFailure(
        "the repository %s could not be read, since %s".formatted(origin, why), failure);
  }

  private static String reason(IOException failure) {
    return failure instanceof FileSystemException ofFile && ofFile.getReason() != null
        ? ofFile.getReason()
        : failure.getClass().getSimpleName();
  }

  private Unreadable damaged(Exception failure) {
    return new Unreadable(
        "the repository %s cannot be read (%s); ask for a new clone or a ZIP of the sources"
            .formatted(origin, failure.getMessage()),
        failure);
  }

  @Override
  public void close() {
    own.close();
  }
}
