package gradus.cli.handout;

import gradus.cli.course.Course;
import gradus.cli.course.Solutions;
import gradus.cli.example.KitExamples;
import gradus.cli.failure.UserMistake;
import gradus.cli.kit.HandoutStamp;
import gradus.cli.kit.KitFolder;
import gradus.cli.work.ClassesFolder;
import gradus.cli.work.WorkerClassPath;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.CurriculumText;
import gradus.grading.curriculum.Step;
import gradus.grading.version.VersionCompiler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The kit that a course gives to its students.
 *
 * @param kit that it is made of
 * @param course with its steps and points
 * @param kept what the course keeps besides the solutions
 */
record Handout(KitFolder kit, Course course, Set<Kept> kept) {

  private static final String CURRICULUM =
      "exercises/grading/src/main/resources/gradus/grading/curriculum/curriculum.txt";

  Handout {
    kept = Set.copyOf(kept);
  }

  /**
   * Makes it.
   *
   * @param folder a new or an empty one
   * @return the number of its files
   */
  int make(Path folder) throws IOException {
    requireNew(folder);
    requireSolutions();
    CourseText text = new CourseText(course);
    for (Path file : new HandoutFiles(kit, course, kept).list()) {
      copy(file, folder, text);
    }
    Files.writeString(folder.resolve(CURRICULUM), curriculum());
    HandoutStubs stubs = new HandoutStubs(kit, course);
    stubs.write(folder);
    if (!kept.contains(Kept.EXAMPLES)) {
      packVersions(folder);
    }
    if (course.solutions() == Solutions.OPEN) {
      stubs.writeSolutions(folder);
    }
    writeResource("grade.yml", folder.resolve(".github/workflows/grade.yml"));
    writeResource("gitlab-ci.yml", folder.resolve(".gitlab-ci.yml"));
    String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    new HandoutStamp(course.title(), KitVersion.of(kit), now)
        .write(folder, derivations(), stubs.texts());
    return count(folder);
  }

  /** As {@code course.yaml} says it. */
  private String derivations() {
    return kept.contains(Kept.DERIVATIONS)
        ? "closed"
        : course.derivations().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The stubs are made of the solutions; nobody can tell which of the two was mended. */
  Optional<String> warning() throws IOException {
    List<String> differing = new HandoutStubs(kit, course).differing();
    return differing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "These stubs differ from those that solutions/src/main makes, and the latter were handed"
                + " out: %s.".formatted(String.join(", ", differing)));
  }

  private void requireNew(Path folder) throws IOException {
    if (folder.startsWith(kit.root().toAbsolutePath().normalize())) {
      throw new UserMistake(
          "%s is inside the kit; choose a folder outside of it.".formatted(folder));
    }
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new UserMistake("%s is not a folder.".formatted(folder));
    }
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        if (files.findAny().isPresent()) {
          throw new UserMistake(
              "%s is not empty; choose a new folder, or empty this one first.".formatted(folder));
        }
      }
    }
  }

  private void requireSolutions() {
    if (!Files.isDirectory(kit.solutions())) {
      throw new UserMistake(
          "%s is not there, and the stubs are made of it; get the kit again."
              .formatted(kit.shown(kit.solutions())));
    }
  }

  private void copy(Path file, Path folder, CourseText text) throws IOException {
    String name = kit.shown(file);
    Path target = folder.resolve(name);
    Files.createDirectories(target.getParent());
    if (name.endsWith(".md") || name.endsWith("pom.xml")) {
      String cut = new KeepersParts(course, kept).cut(Files.readString(file));
      Files.writeString(target, name.endsWith(".md") ? text.of(name, cut) : cut);
    } else {
      Files.copy(file, target);
    }
  }

  private String curriculum() throws IOException {
    CurriculumText whole = CurriculumText.parse(Files.readAllLines(kit.root().resolve(CURRICULUM)));
    CurriculumText chosen = whole.chosen(course.steps(), course.points());
    CurriculumText told = kept.contains(Kept.DERIVATIONS) ? chosen.withoutDerivations() : chosen;
    return String.join("\n", told.lines()) + "\n";
  }

  private void packVersions(Path folder) throws IOException {
    VersionCompiler compiler =
        new VersionCompiler(
            kit.paths(), ClassesFolder.of(kit).resolve("versions"), WorkerClassPath.expanded());
    for (Step step : Curriculum.STEPS) {
      if (course.steps().contains(step.number()) && KitExamples.areWrittenIn(step)) {
        compiler.pack(step, new KitFolder(folder).paths().versions(step));
      }
    }
  }

  private static void writeResource(String name, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    try (InputStream resource = Handout.class.getResourceAsStream(name)) {
      Files.write(target, resource.readAllBytes());
    }
  }

  private static int count(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return (int) files.filter(Files::isRegularFile).count();
    }
  }

  /** The lines of a resource of this room, without remarks. */
  static List<String> lines(String resource) throws IOException {
    try (InputStream file = Handout.class.getResourceAsStream(resource)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    }
  }
}
