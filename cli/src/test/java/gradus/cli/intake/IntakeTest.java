package gradus.cli.intake;

import static gradus.cli.intake.Packed.files;
import static gradus.cli.intake.Packed.zip;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.grading.curriculum.Curriculum;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTest {

  private static final String SOURCE = MalformedKinds.SOURCE;
  private static final String PATH = MalformedKinds.PATH;
  private static final String DENSE = "step07/DenseLayer.java";

  @TempDir private Path folder;

  private static List<String> students(List<Submission> submissions) {
    return submissions.stream().map(Submission::student).toList();
  }

  private List<Submission> zipped(Object... pathsAndContents) throws IOException {
    Path file = folder.resolve("download.zip");
    Files.write(file, zip(files(pathsAndContents)));
    return Intake.read(List.of(file));
  }

  @Test
  void aDownloadOfMoodleHasASubmissionAStudent() throws IOException {
    List<Submission> found =
        zipped(
            "Zoë Müller_123_assignsubmission_file_/a/" + PATH,
            SOURCE,
            "Ada Lovelace_124_assignsubmission_file_/work.zip",
            zip(files(PATH, SOURCE)),
            "Ada Lovelace_124_assignsubmission_onlinetext_/onlinetext.html",
            "Hello",
            "Bob_125_assignsubmission_onlinetext_/onlinetext.html",
            "Hello",
            "Flat_126_assignsubmission_file_Matrices.java",
            SOURCE);
    assertEquals(List.of("Ada Lovelace", "Bob", "Flat", "Zoë Müller"), students(found));
    assertEquals(
        List.of("124", "125", "126", "123"), found.stream().map(Submission::number).toList());
    for (int taken : new int[] {0, 2, 3}) {
      assertEquals(Set.of(PATH), found.get(taken).files().keySet());
    }
    assertTrue(found.get(1).refusal().orElseThrow().contains("typed into the platform"));
  }

  @Test
  void aDownloadOfMoodleMayHaveAFolderAboveIt() throws IOException {
    List<Submission> found =
        zipped(
            "CS 101/Ada_1_assignsubmission_file_/Matrices.java",
            SOURCE,
            "CS 101/Bob_2_assignsubmission_file_/Matrices.java",
            SOURCE);
    assertEquals(List.of("Ada", "Bob"), students(found));
  }

  @Test
  void aDownloadOfCanvasIsPutTogetherByStudents() throws IOException {
    List<Submission> found =
        zipped(
            "lovelaceada_4711_90001_Matrices-2.java",
            SOURCE,
            "lovelaceada_4711_90002_DenseLayer.java",
            MalformedKinds.solution(DENSE),
            "hopper_LATE_4712_90003_work.zip",
            zip(files(PATH, SOURCE)),
            "turing_4713_text.html",
            "Hello");
    assertEquals(List.of("hopper", "lovelaceada", "turing"), students(found));
    assertEquals("4711", found.get(1).number());
    assertEquals(Set.of(PATH, DENSE), found.get(1).files().keySet());
    assertTrue(found.get(0).notes().contains("the platform's download calls it late"));
    assertTrue(found.get(2).refusal().isPresent());
  }

  @Test
  void aFolderOfSubmissionsHasOneEach() throws IOException {
    Files.createDirectories(folder.resolve("ada/deep/below/step01"));
    Files.writeString(folder.resolve("ada/deep/below").resolve(PATH), SOURCE);
    Files.write(folder.resolve("bob.zip"), zip(files(PATH, SOURCE)));
    Files.createDirectories(folder.resolve("carol"));
    Files.writeString(folder.resolve("grades.csv"), "");
    Files.writeString(folder.resolve(".DS_Store"), "");
    Intake.Collected collected = Intake.USUAL.collect(List.of(folder));
    assertEquals(List.of("ada", "bob", "carol"), students(collected.submissions()));
    assertTrue(collected.submissions().get(2).refusal().orElseThrow().contains("is empty"));
    assertEquals(List.of(folder.getFileName() + "/grades.csv"), collected.strays());
  }

  /** They are read by several threads, those with archives by one at a time. */
  @Test
  void aLargeClassComesInItsOrderEveryTime() throws IOException {
    for (int i = 0; i < 60; i++) {
      Path own = Files.createDirectories(folder.resolve("student " + i));
      String source = SOURCE + "// " + i;
      if (i % 3 == 0) {
        Files.write(own.resolve("work.zip"), zip(files(PATH, source)));
      } else {
        Files.createDirectories(own.resolve(PATH).getParent());
        Files.writeString(own.resolve(PATH), source);
      }
    }
    List<Submission> first = Intake.read(List.of(folder));
    assertEquals(60, first.size());
    assertEquals(
        IntStream.range(0, 60).mapToObj(i -> "student " + i).sorted().toList(),
        first.stream().map(Submission::student).toList());
    first.forEach(
        one ->
            assertTrue(
                new String(one.files().values().iterator().next(), UTF_8)
                    .endsWith("// " + one.student().substring("student ".length())),
                one.student()));
    List<Submission> again = Intake.read(List.of(folder));
    assertEquals(
        first.stream().map(Submission::notes).toList(),
        again.stream().map(Submission::notes).toList());
  }

  @Test
  void aFolderThatIsAKitIsOneSubmission() throws IOException {
    Path steps = folder.resolve("ada/exercises/src/main/java/gradus/exercises/step01");
    Files.createDirectories(steps);
    Files.writeString(steps.resolve("Matrices.java"), SOURCE);
    assertEquals(List.of("ada"), students(Intake.read(List.of(folder.resolve("ada")))));
  }

  @Test
  void weeksOfOneStudentAreNoClass() throws IOException {
    assertEquals(
        List.of("download"),
        students(zipped("week 1/" + PATH, SOURCE, "week 2/DenseLayer.java", dense())));
  }

  @Test
  void foldersWithTheSameFilesAreAClass() throws IOException {
    assertEquals(
        List.of("ada", "bob"), students(zipped("x/ada/" + PATH, SOURCE, "x/bob/" + PATH, SOURCE)));
  }

  @Test
  void aPathThatIsGivenTwiceIsReadOnce() throws IOException {
    Path file = folder.resolve("ada.zip");
    Files.write(file, zip(files(PATH, SOURCE)));
    Path again = folder.resolve(".").resolve("ada.zip");
    assertEquals(1, Intake.read(List.of(file, again)).size());
  }

  /** Of those that nothing dates, the later one counts. */
  @Test
  void submissionsComeInTheOrderOfTheirPaths() throws IOException {
    Path first = Files.write(folder.resolve("submissions.zip"), moodle("Ada_1", "Bob_2"));
    Path second = Files.write(folder.resolve("resubmissions.zip"), moodle("Bob_2", "Ada_1"));
    assertEquals(
        List.of("submissions", "submissions", "resubmissions", "resubmissions"),
        Intake.read(List.of(first, second)).stream()
            .map(found -> found.origin().replaceFirst("\\..*", ""))
            .toList());
    assertEquals(
        List.of("Ada", "Bob", "Ada", "Bob"), students(Intake.read(List.of(second, first))));
  }

  private static byte[] moodle(String... names) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String name : names) {
      files.put(name + "_assignsubmission_file_/Matrices.java", SOURCE.getBytes(UTF_8));
    }
    return zip(files);
  }

  private static Intake with(Limits limits) {
    return new Intake(Optional.empty(), false, false, List.of(1), List.of(), limits);
  }

  /** One clone with the modules of some tool in it does not end the grading of a class. */
  @Test
  void aFolderWithTooManyFilesIsRefusedAlone() throws IOException {
    for (String student : List.of("ada", "bob", "zoe")) {
      Files.createDirectories(folder.resolve(student).resolve("step01"));
      Files.writeString(folder.resolve(student).resolve(PATH), SOURCE);
    }
    Path many = Files.createDirectories(folder.resolve("bob/modules"));
    for (int i = 0; i < 20; i++) {
      Files.writeString(many.resolve(i + ".js"), "");
    }
    Limits limits = new Limits(10, 1 << 20, 3, 1 << 20, 1 << 20, 1_000, 1 << 20);
    List<Submission> found = with(limits).collect(List.of(folder)).submissions();
    assertEquals(List.of("ada", "bob", "zoe"), students(found));
    assertTrue(found.get(0).isTaken() && found.get(2).isTaken());
    assertTrue(found.get(1).refusal().orElseThrow().contains("/bob holds more than 10 files"));
    String alone =
        with(limits).collect(List.of(folder.resolve("bob"))).submissions().get(0).refusal().get();
    assertTrue(alone.startsWith("bob holds more than 10 files"), alone);
  }

  /** Archives in a tar stay in memory: a small one may hold many that are large. */
  @Test
  void archivesInArchivesHaveALimitOfTheirOwn() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>(files(PATH, SOURCE));
    for (int i = 0; i < 5; i++) {
      files.put(i + ".zip", zip(files("noise " + i, "x".repeat(500 + i))));
    }
    Limits narrow = new Limits(100, 1 << 29, 3, 400, 1 << 20, 1_000, 1 << 20);
    Path clones = Files.createDirectories(folder.resolve("class"));
    Files.write(clones.resolve("ada.tar.gz"), Packed.gzip(Packed.tar(files)));
    Files.write(clones.resolve("bob.zip"), zip(files(PATH, SOURCE)));
    Intake wide = with(new Limits(100, 1 << 29, 3, 1 << 20, 1 << 20, 1_000, 1 << 20));
    assertTrue(wide.collect(List.of(clones)).submissions().get(0).isTaken());
    List<Submission> found = with(narrow).collect(List.of(clones)).submissions();
    assertTrue(
        found.get(0).refusal().orElseThrow().contains("MB of archives; ask for one ZIP"),
        found.get(0).refusal().toString());
  }

  private static String dense() {
    return MalformedKinds.solution(DENSE);
  }

  private Submission one(Object... pathsAndContents) throws IOException {
    List<Submission> found = zipped(pathsAndContents);
    assertEquals(1, found.size());
    return found.get(0);
  }

  @Test
  void aWholeKitKeepsEveryByteOfItsSources() throws IOException {
    Path kit = Path.of("").toAbsolutePath().getParent().resolve("exercises");
    Submission submission = Intake.read(List.of(kit)).get(0);
    assertEquals(Optional.empty(), submission.refusal());
    assertEquals(
        Curriculum.exercises()
            .map(exercise -> exercise.folder() + exercise.file())
            .distinct()
            .count(),
        submission.files().size());
    Path steps = kit.resolve("src/main/java/gradus/exercises");
    for (String path : submission.files().keySet()) {
      assertArrayEquals(
          Files.readAllBytes(steps.resolve(path)), submission.files().get(path), path);
    }
  }

  @Test
  void helpersAreTakenIfTheySayTheirStep() throws IOException {
    Submission submission =
        one(
            PATH,
            SOURCE,
            "step01/Helper.java",
            "package gradus.exercises.step01; class Helper {}",
            "elsewhere/Tool.java",
            "/* mine */ package gradus.exercises.step07; class Tool {}",
            "step01/Bare.java",
            "class Bare {}",
            "step01/Foreign.java",
            "package org.junit.platform.commons.util; class Foreign {}",
            "step01/util/Below.java",
            "package gradus.exercises.step01.util; class Below {}",
            "Nowhere.java",
            "class Nowhere {}");
    assertEquals(
        Set.of(PATH, "step01/Helper.java", "step07/Tool.java", "step01/Bare.java"),
        submission.files().keySet());
    String bare = new String(submission.files().get("step01/Bare.java"), UTF_8);
    assertEquals("package gradus.exercises.step01; class Bare {}", bare);
    assertSays(submission, "step01/Foreign.java is left out: its package org.junit");
    assertSays(submission, "step01/util/Below.java is left out: the files of a step lie side by");
    assertSays(submission, "Nowhere.java is left out: neither its package nor its folder");
  }

  private static void assertSays(Submission submission, String words) {
    assertTrue(
        submission.notes().stream().anyMatch(note -> note.contains(words)),
        submission.notes().toString());
  }

  @Test
  void aHelperMayBeCalledAsAnotherStepsFile() throws IOException {
    String copy = SOURCE.replace("step01;", "step07;");
    Submission submission = one(PATH, SOURCE, DENSE, dense(), "step07/Matrices.java", copy);
    assertEquals(Set.of(PATH, DENSE, "step07/Matrices.java"), submission.files().keySet());
  }

  @Test
  void lettersThatAreNoUtf8AreRead() throws IOException {
    String text = "package gradus.exercises.step01;\n// größer\nfinal class Matrices {}\n";
    Submission submission = one(PATH, text.getBytes(ISO_8859_1));
    assertEquals(text, new String(submission.files().get(PATH), UTF_8));
    assertSays(submission, "were read as Windows-1252 in step01/Matrices.java");
  }

  @Test
  void importsOfARenamedTreeLeadToTheKit() throws IOException {
    String text =
        """
        package com.ada.step01;
        import com.ada.Graded;
        import java.util.List;
        class Matrices {}
        """;
    String right =
        """
        package gradus.exercises.step01;
        import gradus.exercises.Graded;
        import java.util.List;
        class Matrices {}
        """;
    Submission submission = one("com/ada/step01/Matrices.java", text);
    assertEquals(right, new String(submission.files().get(PATH), UTF_8));
  }

  /** As of a clone: a thousand files of the kit would bury the one that matters. */
  @Test
  void ofAWholeHandOutOnlyWhatIsNotItsOwnIsSaid() throws IOException {
    String kit = "autumn/exercises/src/main/java/gradus/exercises/step01/Matrices.java";
    Object[] own = {
      kit,
      SOURCE,
      "autumn/nn/src/main/java/gradus/nn/Momentum.java",
      "class Momentum {}",
      "autumn/exercises/src/test/java/gradus/exercises/step01/MatricesProperties.java",
      "class M {}",
      "autumn/exercises/src/main/java/gradus/exercises/Graded.java",
      "@interface Graded {}",
      "autumn/exercises/lessons/01-matrices.md",
      "# Matrices",
      "autumn/exercises/pom.xml",
      "<project/>",
      "autumn/.gitignore",
      "target",
      "autumn/.gradus-handout.json",
      "{}"
    };
    assertEquals(List.of(), leftOut(one(own)));
    Object[] more = Arrays.copyOf(own, own.length + 4);
    more[own.length] = "autumn/.mvn/extensions.xml";
    more[own.length + 1] = "<extensions/>";
    more[own.length + 2] = "autumn/report.pdf";
    more[own.length + 3] = "%PDF";
    assertEquals(List.of("left out: 1 build or settings file, 1 other file"), leftOut(one(more)));
  }

  private static List<String> leftOut(Submission submission) {
    return submission.notes().stream().filter(note -> note.startsWith("left out")).toList();
  }

  @Test
  void theRestOfASubmissionIsTakenIfThatIsAsked() throws IOException {
    Path file = folder.resolve("ada.zip");
    Files.write(file, zip(files(PATH, SOURCE, DENSE, new byte[100])));
    Submission strict = Intake.read(List.of(file)).get(0);
    assertTrue(strict.refusal().orElseThrow().contains("step07/DenseLayer.java is no text"));
    Submission partly =
        new Intake(Optional.empty(), false, true).collect(List.of(file)).submissions().get(0);
    assertEquals(Set.of(PATH), partly.files().keySet());
    assertSays(partly, "step07/DenseLayer.java is no text, and is not graded");
  }

  /** What a pattern could run out of stack on, or out of time. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n",
        "@a ",
        "public final ",
        "package a ",
        "/*",
        "\"\\\"",
        "import ",
        "<<<<<<<\n"
      })
  void aMegabyteOfTheSameIsRead(String piece) throws IOException {
    String text = piece.repeat((1 << 20) / piece.length() - 100);
    String helper = "package gradus.exercises.step01;\nclass Helper {}\n" + text;
    Submission submission = one(PATH, SOURCE, "step01/Helper.java", helper, "Other.java", text);
    assertEquals(Set.of(PATH, "step01/Helper.java"), submission.files().keySet());
  }

  @Test
  void namesCannotCommandATerminal() throws IOException {
    Submission submission = one(PATH, SOURCE, "\u001b[31mred\u202Egpj.java", "class X {}");
    assertSays(submission, "?[31mred?gpj.java is left out");
  }

  @Test
  void manyNotesAreCutShort() throws IOException {
    Object[] files = new Object[202];
    for (int i = 0; i < files.length; i += 2) {
      files[i] = i + ".java";
      files[i + 1] = "class X {}";
    }
    files[0] = PATH;
    files[1] = SOURCE;
    Submission submission = one(files);
    assertEquals(41, submission.notes().size());
    assertEquals("and 61 more notes", submission.notes().get(40));
  }

  @Test
  void whatIsMissingIsSaid() throws IOException {
    Path file = folder.resolve("ada.zip");
    Files.write(file, zip(files(PATH, SOURCE)));
    Intake ofTwo = Intake.USUAL.expecting(List.of(1, 7));
    assertSays(ofTwo.collect(List.of(file)).submissions().get(0), "not handed in: " + DENSE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "ß"})
  void aHelperWithANameThatFileSystemsDoNotTakeIsLeftOut(String letter) throws IOException {
    String name = letter.repeat(201);
    Submission found =
        zipped("a/" + PATH, SOURCE, "a/step01/" + name + ".java", "class " + name + " {}").get(0);
    assertEquals(Set.of(PATH), found.files().keySet());
    assertTrue(found.notes().get(0).contains("no class can be called as this file is"));
  }
}
