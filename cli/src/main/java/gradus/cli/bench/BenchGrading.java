package gradus.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradus.cli.file.Folders;
import gradus.cli.kit.KitFolder;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.StubMaker;
import gradus.grading.process.JavaCommand;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Measures gradings with nothing written and with everything solved, in copies of the kit: {@code
 * mvn -o test -pl exercises}, beside a Maven module with one empty test; {@code gradus run}; and
 * the same once more in a worker that has graded before.
 */
final class BenchGrading {

  private static final Set<String> NOT_COPIED = Set.of("target", ".git", ".gradus");
  private static final String MAVEN = File.separatorChar == '\\' ? "mvn.cmd" : "mvn";

  private final KitFolder kit;
  private final Path trivial;
  private final KitFolder stubs;
  private final KitFolder solved;

  BenchGrading(KitFolder kit, Path folder) throws IOException {
    this.kit = kit;
    this.trivial = folder.resolve("trivial");
    kit.requireSolutions();
    this.stubs = new KitFolder(folder.resolve("stubs"));
    this.solved = new KitFolder(folder.resolve("solved"));
    Folders.copy(kit.root(), stubs.root(), NOT_COPIED);
    Folders.copy(kit.root(), solved.root(), NOT_COPIED);
    for (Path file : kit.files(Curriculum.exercises().toList())) {
      write(file);
    }
    writeTrivial();
  }

  /** The commands, by what they grade. */
  Map<String, List<String>> commands() {
    Map<String, List<String>> commands = new LinkedHashMap<>();
    commands.put("a trivial module", maven(trivial, "test"));
    commands.put("the stubs", grading(stubs));
    commands.put("the solutions", grading(solved));
    return commands;
  }

  /**
   * Grades the copies once more in every round, in workers that have graded before.
   *
   * @return by the clock and by the processor, for either of them
   */
  List<BenchRow> warm(Bench bench) throws InterruptedException {
    try (WarmGrading ofStubs = new WarmGrading(stubs);
        WarmGrading ofSolved = new WarmGrading(solved)) {
      Map<String, Bench.Turn> turns = new LinkedHashMap<>();
      turns.put("the stubs", ofStubs::seconds);
      turns.put("the stubs, processor", ofStubs::processorSeconds);
      turns.put("the solutions", ofSolved::seconds);
      turns.put("the solutions, processor", ofSolved::processorSeconds);
      return bench.rows("once more, in a warm worker", turns);
    }
  }

  /** The command that grades without Maven, in a new process each. */
  Map<String, List<String>> runs() {
    return Map.of("the solutions", run(solved));
  }

  private static List<String> run(KitFolder copy) {
    return new JavaCommand()
        .options("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
        .archive(System.getProperty("gradus.archive"))
        .property("gradus.home", copy.root())
        .inherit("gradus.archive")
        .run("gradus.cli.Gradus", List.of("run"));
  }

  private static List<String> grading(KitFolder copy) {
    return maven(copy.root(), "test", "-pl", "exercises", "-Dmaven.test.failure.ignore");
  }

  private static List<String> maven(Path folder, String... goals) {
    List<String> command = new ArrayList<>(List.of(MAVEN, "-o", "-q", "-B"));
    command.addAll(List.of("-f", folder.toString()));
    command.addAll(List.of(goals));
    return command;
  }

  /** Milliseconds of every step's properties in the last grading of the solutions; none without. */
  Map<Integer, Long> steps() throws IOException {
    Map<Integer, Long> steps = new TreeMap<>();
    Path gradeFile = solved.module().resolve("target/grade.json");
    if (!Files.exists(gradeFile)) {
      return steps;
    }
    JsonNode file = new ObjectMapper().readTree(gradeFile.toFile());
    for (JsonNode method : file.path("methods")) {
      steps.merge(method.path("step").asInt(), method.path("millis").asLong(), Long::sum);
    }
    return steps;
  }

  private void write(Path file) {
    String solution = kit.read(kit.solution(file));
    Path place = kit.root().relativize(file);
    stubs.write(stubs.root().resolve(place.toString()), StubMaker.of(solution));
    solved.write(solved.root().resolve(place.toString()), solution);
  }

  private void writeTrivial() throws IOException {
    Path tests = Files.createDirectories(trivial.resolve("src/test/java"));
    Files.writeString(
        tests.resolve("TrivialTest.java"),
        "class TrivialTest { @org.junit.jupiter.api.Test void nothing() {} }\n");
    try (InputStream pom = BenchGrading.class.getResourceAsStream("trivial-pom.xml")) {
      Files.copy(pom, trivial.resolve("pom.xml"));
    }
  }
}
