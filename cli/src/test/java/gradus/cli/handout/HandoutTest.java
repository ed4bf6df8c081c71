package gradus.cli.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradus.cli.Cli;
import gradus.cli.KitCopy;
import gradus.cli.course.Course;
import gradus.cli.failure.ExitCode;
import gradus.cli.kit.KitFolder;
import gradus.cli.work.WorkerClassPath;
import gradus.grading.compile.SourceCompiler;
import gradus.grading.curriculum.Curriculum;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole kit as it is handed out, without the versions of examples, which take a minute. */
class HandoutTest {

  private static final Path KIT = Path.of("").toAbsolutePath().getParent();
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");

  @TempDir static Path folder;
  private static Path made;

  @BeforeAll
  static void make() throws IOException {
    made = folder.resolve("autumn");
    new Handout(new KitFolder(KIT), Course.whole(), Set.of(Kept.EXAMPLES)).make(made);
  }

  @Test
  void noLineOfASolutionIsHandedOut() throws IOException {
    SolutionLines lines = new SolutionLines(KIT);
    assertTrue(lines.count() > 120, () -> lines.count() + " lines");
    assertEquals(List.of(), lines.in(made));
    Path planted = folder.resolve("planted");
    Files.createDirectories(planted);
    Files.writeString(
        planted.resolve("a.txt"), "+   gradient = layers.get(i).backward(gradient);\n");
    assertEquals(1, lines.in(planted).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "solutions",
        ".ci",
        "CONTRIBUTING.md",
        "INSTRUCTORS.md",
        ".github/workflows/verify.yml",
        "exercises/src/test/mistakes",
        "exercises/src/test/alternatives",
        "exercises/src/test/hostile",
        "exercises/src/test/chosen-mistakes.txt",
        "exercises/lessons/hunt",
        "nn/src/test",
        "cli/src/test"
      })
  void whatIsTheKeepersStaysWithThem(String name) {
    assertFalse(Files.exists(made.resolve(name)), name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "exercises/README.md", "pom.xml", "cli/pom.xml"})
  void noMarkRemains(String name) throws IOException {
    String text = Files.readString(made.resolve(name));
    assertFalse(text.contains("keepers -->") || text.contains("whole -->"), name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "exercises/README.md"})
  void nothingIsSaidOfWhatIsKept(String name) throws IOException {
    String text = Files.readString(made.resolve(name));
    List.of("solutions", "-Pkit", "exercises/src/test/mistakes", "gradus hunt")
        .forEach(kept -> assertFalse(text.contains(kept), name + ": " + kept));
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "exercises/README.md"})
  void everyLinkLeadsToAFile(String name) throws IOException {
    Path page = made.resolve(name);
    Matcher links = LINK.matcher(Files.readString(page));
    int count = 0;
    while (links.find()) {
      assertTrue(Files.exists(page.resolveSibling(links.group(1))), links.group(1));
      count++;
    }
    assertTrue(count > 3, name);
  }

  @Test
  void itsSourcesCompile() throws IOException {
    Path classes = folder.resolve("classes");
    for (String sources : List.of("exercises/src/main/java", "exercises/src/test/java")) {
      try (Stream<Path> files = Files.walk(made.resolve(sources))) {
        List<Path> java = files.filter(file -> file.toString().endsWith(".java")).toList();
        assertTrue(java.size() > 18, sources);
        List<Path> classPath =
            Stream.concat(Stream.of(classes), WorkerClassPath.expanded().stream()).toList();
        assertEquals(List.of(), SourceCompiler.compile(java, classes, classPath));
      }
    }
  }

  @Test
  void theWholeCurriculumIsReadAgain() throws IOException {
    String text =
        Files.readString(
            made.resolve(
                "exercises/grading/src/main/resources/gradus/grading/curriculum/curriculum.txt"));
    assertTrue(text.contains("finale: 03 05 07 08 09 10 11"), text);
    assertTrue(text.contains("write: Momentum: step 3"), text);
  }

  @Test
  void theStampHasTheDigestOfEveryStub() throws IOException {
    JsonNode stamp = new ObjectMapper().readTree(made.resolve(KitFolder.HANDOUT).toFile());
    assertEquals(1, stamp.path("version").asInt());
    assertEquals("Gradus", stamp.path("course").asText());
    JsonNode stubs = stamp.path("stubs");
    assertEquals(Curriculum.exercises().map(e -> e.source()).distinct().count() + 2, stubs.size());
    KitFolder kit = new KitFolder(made);
    stubs
        .fieldNames()
        .forEachRemaining(
            name ->
                assertEquals(
                    kit.read(made.resolve(name)), kit.read(kit.stub(made.resolve(name))), name));
  }

  @Test
  void aFileIsResetWithoutTheSolutions() throws IOException {
    Path file = made.resolve("exercises/src/main/java/gradus/exercises/step02/Activations.java");
    String stub = Files.readString(file);
    Files.writeString(file, "package gradus.exercises.step02;");
    Cli.Result reset = run("reset", "02", "--yes");
    assertEquals(ExitCode.DONE, reset.exitCode(), reset.err());
    assertEquals(stub, Files.readString(file));
  }

  @ParameterizedTest
  @CsvSource({
    "solution 02,               the course keeps the solutions",
    "diff 02,                   the course keeps the solutions",
    "train --with solutions,    the course keeps the solutions",
    "hunt,                      the code to hunt in is made of the solutions",
    "examples 02,               the course keeps the right and wrong versions",
    "class handout somewhere,   this kit was handed out itself",
    "class key somewhere,       this kit was handed out itself"
  })
  void whatTheCourseKeepsIsSaidInOneSentence(String command, String sentence) {
    run(command.split(" ")).assertRefused(sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"list", "next", "hint 02", "lesson 02", "derivation 02 relu", "list --help"})
  void theOtherCommandsWork(String command) {
    Cli.Result result = run(command.split(" "));
    assertTrue(
        result.exitCode() == ExitCode.DONE || result.err().contains("is defined, not derived"),
        result.err());
  }

  @Test
  void aFolderThatIsInUseIsRefused() throws IOException {
    Path used = folder.resolve("used");
    Files.createDirectories(used);
    Files.writeString(used.resolve("thesis.txt"), "mine");
    Cli kit = new Cli().in(KIT);
    kit.execute("class", "handout", used.toString()).assertRefused(used + " is not empty");
    Path inside = KIT.resolve("autumn");
    kit.execute("class", "handout", inside.toString()).assertRefused(inside + " is inside the kit");
  }

  @Test
  void aKeyInAHandOutIsRefused() {
    Path key = made.resolve("exercises").resolve("secret.key");
    new Cli()
        .in(KIT)
        .execute("class", "key", key.toString())
        .assertRefused("%s is inside the hand-out %s, where".formatted(key, made));
    assertFalse(Files.exists(key));
  }

  @Test
  void aStubThatIsNotOfItsSolutionIsSaid() throws IOException {
    assertEquals(Optional.empty(), handout(KIT).warning());
    KitCopy kit = KitCopy.in(folder.resolve("mended"));
    String relu = "exercises/src/main/java/gradus/exercises/step02/Activations.java";
    kit.write(relu, kit.read(relu).replaceFirst("/\\*\\*", "/** Mended."));
    String said = handout(kit.root()).warning().orElseThrow();
    String sentence =
        "These stubs differ from those that solutions/src/main makes, and the latter were handed out: ";
    assertEquals(sentence + relu + ".", said);
  }

  /** As in a term, where the comment of a stub is mended in its solution. */
  @Test
  void aSolutionThatWasMendedAloneIsNotCalledDropped() throws IOException {
    KitCopy kit = KitCopy.in(folder.resolve("mended-solution"));
    String relu = "solutions/src/main/java/gradus/exercises/step02/Activations.java";
    kit.write(relu, kit.read(relu).replaceFirst("/\\*\\*", "/** Mended."));
    String said = handout(kit.root()).warning().orElseThrow();
    assertTrue(said.contains("and the latter were handed out: exercises/src/main/java/"), said);
  }

  private static Handout handout(Path kit) {
    return new Handout(new KitFolder(kit), Course.whole(), Set.of(Kept.EXAMPLES));
  }

  private static Cli.Result run(String... arguments) {
    return new Cli().in(made).execute(arguments);
  }
}
