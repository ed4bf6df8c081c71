package gradus.cli.handout;

import gradus.cli.course.Course;
import gradus.cli.kit.KitFolder;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.StubMaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files in which students write, twice: where they write, and as they were when handed out. */
final class HandoutStubs {

  private static final String STUDENTS = "exercises/src/main/java/gradus/exercises/";

  private final KitFolder kit;
  private final Course course;

  /** Their texts, by their paths from the root of the hand-out on. */
  private final Map<String, String> texts = new TreeMap<>();

  private final List<String> differing = new ArrayList<>();

  HandoutStubs(KitFolder kit, Course course) throws IOException {
    this.kit = kit;
    this.course = course;
    read(kit.solutions());
    for (int step : course.steps()) {
      read(kit.solutions().resolve(Curriculum.step(step).folder()));
    }
    if (course.hasFinale()) {
      read(kit.solutions().resolve(Curriculum.FINALE.folder()));
    }
  }

  /** The files in a folder, not below it. */
  private void read(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        String name = kit.solutions().relativize(file).toString().replace('\\', '/');
        List<Exercise> exercises =
            course.exercises().filter(one -> one.source().endsWith("/" + name)).toList();
        String stub = StubMaker.of(kit.read(file));
        compare(stub, STUDENTS + name);
        texts.put(STUDENTS + name, new CourseText(course).stub(stub, exercises));
      }
    }
  }

  /** Bodies aside, which an instructor may have written: what was mended on one side is said. */
  private void compare(String stub, String name) {
    Path file = kit.root().resolve(name);
    if (!Files.exists(file)) {
      return;
    }
    try {
      if (!StubMaker.of(kit.read(file)).replace("\r", "").equals(stub.replace("\r", ""))) {
        differing.add(name);
      }
    } catch (NoSuchElementException noJava) {
      differing.add(name);
    }
  }

  /** The files in which students write that say something else than what is handed out. */
  List<String> differing() {
    return differing;
  }

  Map<String, String> texts() {
    return texts;
  }

  /** Writes the solutions of the same files, for a course that shows them. */
  void writeSolutions(Path folder) throws IOException {
    KitFolder handedOut = new KitFolder(folder);
    for (String stub : texts.keySet()) {
      Path solution = handedOut.solution(folder.resolve(stub));
      Files.createDirectories(solution.getParent());
      Files.copy(kit.solutions().resolve(stub.substring(STUDENTS.length())), solution);
    }
  }

  void write(Path folder) throws IOException {
    for (Map.Entry<String, String> stub : texts.entrySet()) {
      Path students = folder.resolve(stub.getKey());
      Path kept = new KitFolder(folder).stub(students);
      for (Path file : List.of(students, kept)) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, stub.getValue());
      }
    }
  }
}
