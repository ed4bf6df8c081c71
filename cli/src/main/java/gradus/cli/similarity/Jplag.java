package gradus.cli.similarity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradus.cli.failure.UserMistake;
import gradus.cli.file.TemporaryFolder;
import gradus.cli.kit.KitFolder;
import gradus.cli.kit.StubFile;
import gradus.cli.program.Answer;
import gradus.cli.program.Program;
import gradus.cli.program.ProgramFailure;
import gradus.grading.curriculum.Curriculum;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Runs JPlag over the submissions, with the stubs as base code. It has another licence than this
 * kit, and so is a program of its own, which the instructor has fetched.
 *
 * @param jar JPlag with all that it needs
 */
public record Jplag(Path jar) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The files of its results that list pairs: of versions 4 and 5, and of version 6. */
  private static final Set<String> LISTS = Set.of("overview.json", "topComparisons.json");

  private static final int LAST_WORDS = 3;

  /** A class of six hundred takes some minutes. */
  private static final Duration MOST = Duration.ofHours(2);

  /**
   * What JPlag says of two submissions.
   *
   * @param one name of a submission
   * @param other name of the other
   * @param share of their code that is alike, from 0 to 1
   */
  public record Pair(String one, String other, double share) {}

  /**
   * Compares submissions.
   *
   * @param kit whose stubs everybody has been given
   * @param submissions files by the submissions' names
   * @param results where JPlag's own results go, for its viewer
   * @return its pairs, those with the largest share first
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public List<Pair> compare(KitFolder kit, Map<String, HandedIn> submissions, Path results)
      throws InterruptedException {
    if (!Files.isRegularFile(jar)) {
      throw new UserMistake("%s is not there; give JPlag's JAR file.".formatted(jar));
    }
    try (TemporaryFolder folder = TemporaryFolder.make("jplag")) {
      Path work = folder.path();
      Map<String, String> names = lay(submissions, work.resolve("submissions"));
      layStubs(kit, work.resolve("base"));
      run(work, results);
      return pairs(archive(results), names);
    } catch (IOException failure) {
      throw new UserMistake(
          "JPlag's files cannot be written or read (%s).".formatted(failure.getMessage()), failure);
    }
  }

  /** One folder a submission, with numbers for names: JPlag need not know who they are. */
  private static Map<String, String> lay(Map<String, HandedIn> submissions, Path root)
      throws IOException {
    Map<String, String> names = new LinkedHashMap<>();
    for (Map.Entry<String, HandedIn> submission : new TreeMap<>(submissions).entrySet()) {
      String number = "s%05d".formatted(names.size() + 1);
      names.put(number, submission.getKey());
      for (Map.Entry<String, byte[]> file : submission.getValue().files().entrySet()) {
        write(root.resolve(number).resolve(file.getKey()), file.getValue());
      }
    }
    return names;
  }

  private static void layStubs(KitFolder kit, Path base) throws IOException {
    for (Path file : kit.files(Curriculum.exercises().filter(e -> !e.isFinale()).toList())) {
      byte[] stub = StubFile.of(kit, file).text().getBytes(StandardCharsets.UTF_8);
      write(base.resolve(kit.sources().relativize(file).toString()), stub);
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private void run(Path work, Path results) throws IOException, InterruptedException {
    Files.deleteIfExists(archive(results));
    try {
      // It reads nothing: some versions wait for a key after they have shown their results.
      Answer answer = Program.withErrors(command(work, results)).within(MOST).run();
      if (!answer.isGood() || !Files.exists(archive(results))) {
        throw new UserMistake(
            "JPlag has failed with exit status %d: %s"
                .formatted(answer.exitCode(), lastWords(answer.text())));
      }
    } catch (ProgramFailure late) {
      throw new UserMistake("JPlag: %s.".formatted(late.getMessage()), late);
    }
  }

  private List<String> command(Path work, Path results) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return List.of(
        java,
        "-Djava.awt.headless=true",
        "-jar",
        jar.toAbsolutePath().toString(),
        "-l",
        "java",
        "-bc",
        work.resolve("base").toString(),
        "-r",
        results.toAbsolutePath().toString(),
        work.resolve("submissions").toString());
  }

  private static String lastWords(String said) {
    List<String> lines = said.lines().filter(line -> !line.isBlank()).toList();
    return String.join(" / ", lines.subList(Math.max(0, lines.size() - LAST_WORDS), lines.size()));
  }

  /** Where the results are: versions put one ending or another behind the name. */
  private static Path archive(Path results) {
    return Stream.of(".zip", ".jplag")
        .map(ending -> results.resolveSibling(results.getFileName() + ending))
        .filter(Files::exists)
        .findFirst()
        .orElse(results);
  }

  private static List<Pair> pairs(Path archive, Map<String, String> names) throws IOException {
    Map<List<String>, Pair> pairs = new TreeMap<>(Comparator.comparing(Object::toString));
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
        if (LISTS.contains(name)) {
          collect(JSON.readTree(zip.readAllBytes()), names, pairs);
        }
      }
    }
    List<Pair> sorted = new ArrayList<>(pairs.values());
    sorted.sort(Comparator.comparing(Pair::share).reversed().thenComparing(Pair::one));
    return sorted;
  }

  private static void collect(
      JsonNode node, Map<String, String> names, Map<List<String>, Pair> pairs) {
    String one = text(node, "first_submission", "firstSubmission");
    String other = text(node, "second_submission", "secondSubmission");
    JsonNode average = node.path("similarities").path("AVG");
    double share = average.isNumber() ? average.asDouble() : node.path("similarity").asDouble();
    if (names.containsKey(one) && names.containsKey(other)) {
      pairs.putIfAbsent(List.of(one, other), new Pair(names.get(one), names.get(other), share));
    }
    node.forEach(child -> collect(child, names, pairs));
  }

  private static String text(JsonNode node, String name, String alsoNamed) {
    return node.path(node.has(name) ? name : alsoNamed).asText();
  }
}
