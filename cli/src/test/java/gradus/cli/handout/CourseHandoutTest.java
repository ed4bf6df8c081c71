package gradus.cli.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.cli.Cli;
import gradus.cli.Gradus;
import gradus.cli.course.Course;
import gradus.cli.course.CourseFile;
import gradus.cli.file.Folders;
import gradus.cli.kit.KitFolder;
import gradus.cli.program.Answer;
import gradus.cli.program.Program;
import gradus.grading.curriculum.CurriculumText;
import gradus.grading.curriculum.Exercise;
import gradus.grading.process.JavaCommand;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A hand-out with some of the steps, other points, a deadline, and without derivations. */
class CourseHandoutTest {

  private static final Path KIT = Path.of("").toAbsolutePath().getParent();

  private static final String COURSE =
      """
      title: Deep Learning 1
      steps: 01-09
      points:
        Matrices.multiply: 5
        XorByHand.backward: 10
      zone: Europe/Berlin
      deadlines:
        01-03: 2026-12-01 23:59
      """;

  @TempDir static Path folder;
  private static Path made;

  @BeforeAll
  static void make() throws IOException {
    made = folder.resolve("autumn");
    Course course = CourseFile.parse("course.yaml", COURSE);
    Set<Kept> kept = Set.of(Kept.EXAMPLES, Kept.DERIVATIONS);
    new Handout(new KitFolder(KIT), course, kept).make(made);
  }

  private static String read(String name) throws IOException {
    return Files.readString(made.resolve(name));
  }

  @Test
  void itsCurriculumHasItsStepsAndPoints() throws IOException {
    CurriculumText text =
        CurriculumText.parse(
            read("exercises/grading/src/main/resources/gradus/grading/curriculum/curriculum.txt")
                .lines()
                .toList());
    List<Exercise> exercises =
        text.entries().stream().flatMap(entry -> entry.exercises().stream()).toList();
    assertEquals(9, text.entries().size());
    assertEquals(31, exercises.size());
    assertEquals(84 + 2 + 2, exercises.stream().mapToInt(Exercise::points).sum());
    assertEquals(List.of(), text.finale());
    assertEquals("", text.end());
    assertEquals("", text.entries().get(8).next());
    assertFalse(text.entries().get(7).next().isEmpty());
  }

  /** Runs a command with the curriculum of a hand-out, as the one that is built there has it. */
  private static String run(Path kit, String... arguments) throws Exception {
    String classPath =
        kit.resolve("exercises/grading/src/main/resources")
            + File.pathSeparator
            + System.getProperty("java.class.path");
    List<String> command =
        new JavaCommand()
            .property("gradus.home", kit)
            .classPath(classPath)
            .run(Gradus.class.getName(), List.of(arguments));
    Answer answer = Program.withErrors(command).run();
    return answer.exitCode() + "\n" + answer.text();
  }

  @Test
  void aClassIsGradedInItThoughItHasNoFinale(@TempDir Path place) throws Exception {
    Path kit = place.resolve("kit");
    Folders.copy(made, kit, Set.of());
    Path file = Path.of("exercises/src/main/java/gradus/exercises/step02/Activations.java");
    Path handedIn = place.resolve("in/Ada").resolve(file);
    Files.createDirectories(handedIn.getParent());
    Files.copy(KIT.resolve(file.toString().replaceFirst("^exercises", "solutions")), handedIn);
    String out = place.resolve("out").toString();
    String graded = run(kit, "class", "grade", place.resolve("in").toString(), "--out", out);
    assertTrue(graded.startsWith("0\n"), graded);
    assertTrue(graded.contains("1 graded, 0 refused, 0 not graded; 9 verdicts found"), graded);
    for (String built : List.of("cli/target/gradus-cli.jar", "cli/target/lib/a.jar")) {
      Files.createDirectories(kit.resolve(built).getParent());
      Files.writeString(kit.resolve(built), "jar");
    }
    String exported = run(kit, "class", "export", "--out", out, "--format", "autograder");
    assertTrue(exported.startsWith("0\n"), exported);
  }

  @Test
  void stubsLessonsAndTablesSayItsPoints() throws IOException {
    assertTrue(
        read("exercises/src/main/java/gradus/exercises/step01/Matrices.java")
            .contains("@Graded(points = 5)\n  public static double[][] multiply("));
    assertTrue(
        read("exercises/src/main/java/gradus/exercises/step06/XorByHand.java")
            .contains("@Graded(points = 10)"));
    String matrices = read("exercises/src/main/java/gradus/exercises/step01/Matrices.java");
    int graded = matrices.indexOf("@Graded(points = 5)");
    String comment = matrices.substring(matrices.lastIndexOf("/**", graded), graded);
    assertTrue(comment.contains(" 5 points."), comment);
    assertTrue(read("exercises/lessons/01-matrices.md").contains("| `Matrices.multiply` | 5 | $"));
    String table = read("exercises/README.md");
    assertTrue(table.contains("`forward` 4, `backward` 10, `trainEpoch` 4 | 18 |"), table);
    assertFalse(table.contains("10 Better descent"), table);
  }

  @Test
  void aCommentSaysThePointsAlsoOverTheEndOfALine() {
    Course course = CourseFile.parse("course.yaml", "points:\n  Matrices.multiply: 1\n");
    List<Exercise> exercises = course.exercises().toList();
    String stub =
        """
        /** Worth 3 points. */
        class Matrices {
          /**
           * Not 3 points. The product. 3
           * points.
           */
          @Graded(points = 3)
          double[][] multiply(double[][] a) {}
        }
        """;
    assertEquals(
        stub.replace("product. 3\n   * points.", "product. 1\n   * point.")
            .replace("points = 3", "points = 1"),
        new CourseText(course).stub(stub, exercises));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          | late work does not count
          percent-a-day: 0, until-days: 3 | late work loses nothing, and after 3 days nothing counts
          free-days: 1, percent-a-day: 12.5 | 1 late day over the whole course is free, each \
          further one takes 12.5 % of the step's points, and after 8 days nothing counts
          percent-a-day: 10, until-days: 1 | each late day takes 10 % of the step's points, and \
          after 1 day nothing counts
          """,
      quoteCharacter = '"')
  void theReadmeSaysWhatLateWorkLoses(String rule, String said) {
    String late = rule == null ? "" : "late: {%s}\n".formatted(rule);
    Course course =
        CourseFile.parse("course.yaml", "zone: UTC\ndeadlines:\n  01: 2026-11-10 12:00\n" + late);
    String page = new CourseText(course).of("README.md", "# Gradus\n\nText.\n");
    assertTrue(page.contains("(UTC)\n- " + said + "\n\nText."), page);
  }

  @Test
  void whatCannotBeKeptIsRefusedInOneSentence() {
    new Cli()
        .in(KIT)
        .execute("class", "handout", "x", "--keep", "secrets")
        .assertRefused("--keep is secrets; it must be one of derivations, examples.");
  }

  @Test
  void theReadmeSaysWhatTheCourseHas() throws IOException {
    String readme = read("README.md");
    assertTrue(
        readme.startsWith("# Gradus\n\n**Deep Learning 1**: the steps 01, 02, 03, "), readme);
    assertTrue(readme.contains("with 31 methods and 88 points."), readme);
    assertTrue(
        readme.contains("- steps 01, 02, 03: until 2026-12-01 23:59 (Europe/Berlin)"), readme);
    assertTrue(readme.contains("Gradus · 0 of 31 methods · 0 / 88 points"), readme);
    assertFalse(readme.contains("thirty-six"), readme);
    assertFalse(readme.contains("gradus derivation"), readme);
  }

  @Test
  void whatItDoesNotHaveIsNotThere() {
    for (String name :
        List.of(
            "exercises/src/main/java/gradus/exercises/step10",
            "exercises/src/main/java/gradus/exercises/finale",
            "exercises/src/test/java/gradus/exercises/step13",
            "exercises/src/test/java/gradus/exercises/finale",
            "exercises/src/examples/java/gradus/exercises/step10",
            "exercises/lessons/10-better-descent.md",
            "exercises/lessons/hints/10.md",
            "exercises/lessons/quiz/12.txt",
            "exercises/lessons/derivations",
            "exercises/lessons/figures/10-valley.svg")) {
      assertFalse(Files.exists(made.resolve(name)), name);
    }
    assertTrue(Files.exists(made.resolve("exercises/lessons/figures/09-chain.svg")));
  }

  @Test
  void derivationsAreKept() {
    new Cli()
        .in(made)
        .execute("derivation", "02")
        .assertRefused("the course keeps the derivations");
  }

  @Test
  void anotherCourseThatCannotBeReadIsRefused() {
    new Cli()
        .in(KIT)
        .execute("class", "handout", "x", "--course", folder.resolve("none.yaml").toString())
        .assertRefused(folder.resolve("none.yaml").toString());
  }
}
