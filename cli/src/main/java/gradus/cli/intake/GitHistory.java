package gradus.cli.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import gradus.cli.failure.UserMistake;
import gradus.cli.file.TemporaryFolder;
import gradus.cli.intake.Entry.Kind;
import gradus.cli.program.Answer;
import gradus.cli.program.Program;
import gradus.cli.program.ProgramFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads commits of a student's repository. Its settings and hooks can name programs that Git then
 * runs, so Git is not let into it: it works in an empty repository that has only copies of the
 * names of its commits, and finds their contents in the student's.
 */
final class GitHistory implements AutoCloseable {

  private static final String CONFIG = "[core]\n\trepositoryformatversion = 0\n\tbare = true\n";

  private final String origin;
  private final TemporaryFolder own;

  GitHistory(String origin, GitFolder folder) {
    this.origin = origin;
    try {
      own = TemporaryFolder.make("git");
      link(folder.path());
    } catch (IOException failure) {
      throw damaged(failure);
    }
  }

  /**
   * A commit.
   *
   * @param id of it
   * @param moment that it says it was made at
   */
  record Commit(String id, Instant moment) {}

  private void link(Path students) throws IOException {
    Path objects = students.resolve("objects");
    if (!Files.isDirectory(objects, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("it has no objects");
    }
    Files.createDirectories(own.path().resolve("objects/info"));
    Files.writeString(
        own.path().resolve("objects/info/alternates"), objects.toRealPath().toString() + "\n");
    Files.writeString(own.path().resolve("config"), CONFIG);
    Files.createDirectories(own.path().resolve("refs"));
    for (String name : List.of("HEAD", "packed-refs", "shallow")) {
      copy(students.resolve(name), own.path().resolve(name));
    }
    copyAll(students.resolve("refs"));
  }

  private void copyAll(Path refs) throws IOException {
    if (!Files.isDirectory(refs, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> names = Files.walk(refs)) {
      for (Path name : (Iterable<Path>) names::iterator) {
        Path copy = own.path().resolve("refs").resolve(refs.relativize(name).toString());
        Files.createDirectories(copy.getParent());
        copy(name, copy);
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    if (Files.isRegularFile(from, LinkOption.NOFOLLOW_LINKS)) {
      Files.copy(from, to);
    }
  }

  /** The last commit of the branch that is checked out, or the last one before a moment. */
  Optional<Commit> last(Optional<Instant> before) {
    List<String> command =
        new ArrayList<>(List.of("rev-list", "-1", "--first-parent", "--timestamp"));
    // Git counts whole seconds, and takes a commit of this very second.
    before.ifPresent(moment -> command.add("--min-age=" + moment.getEpochSecond()));
    command.add("HEAD");
    String line = new String(git("", command), UTF_8).strip();
    if (line.isEmpty()) {
      return Optional.empty();
    }
    String[] words = line.split(" ", 2);
    return Optional.of(new Commit(words[1], Instant.ofEpochSecond(Long.parseLong(words[0]))));
  }

  /** The files of a commit; sources with their bytes. */
  List<Entry> entries(Commit commit, Limits limits) {
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
  private Map<Listed, byte[]> contents(List<Listed> files) {
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

  private byte[] git(String input, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of("git", "--git-dir=" + own.path()));
    command.addAll(arguments);
    try {
      Answer answer =
          Program.of(command, GitHistory::keepToItself).reading(input.getBytes(UTF_8)).run();
      if (!answer.isGood()) {
        throw damaged(new IOException("git finds no commit in it"));
      }
      return answer.bytes();
    } catch (ProgramFailure failure) {
      if (failure.isMissing()) {
        throw new UserMistake(
            "git cannot be started, and clones cannot be read without it; install it.", failure);
      }
      throw damaged(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
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
