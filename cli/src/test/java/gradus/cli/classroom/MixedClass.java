package gradus.cli.classroom;

import gradus.cli.kit.KitFolder;
import gradus.cli.kit.StubFile;
import gradus.grading.bank.Change;
import gradus.grading.bank.Change.Kind;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A class of students, made of the solutions and the bank: some steps are solved, some are written
 * otherwise, some have a mistake, some are not begun, and one student in twelve does harm. No file
 * of one is that of another: each begins with its author's name.
 *
 * <pre>
 * java -Dgradus.home=KIT -cp … gradus.cli.classroom.MixedClass FOLDER 40 [SEED]
 * </pre>
 */
public final class MixedClass {

  /** One student in so many does harm. */
  private static final int HOSTILE = 12;

  private static final int MISTAKES_IN_100 = 22;
  private static final int ALTERNATIVES_IN_100 = 15;

  private static final List<String> GIVEN =
      List.of(
          "Ada", "Zoë", "Émile", "Nikoloz", "Mei", "Søren", "Łucja", "Jürgen", "Nadia", "Iñaki");
  private static final List<String> FAMILY =
      List.of("Lovelace", "Østby", "Nguyễn", "Kowalska", "Müller", "O'Brien", "García", "Haddad");

  private final KitFolder kit;
  private final long seed;
  private final Map<Kind, List<Change>> bank = new EnumMap<>(Kind.class);

  /**
   * A class of a kit.
   *
   * @param root the folder of the kit, with solutions and bank
   * @param seed the same seed makes the same class
   */
  public MixedClass(Path root, long seed) throws IOException {
    this.kit = new KitFolder(root);
    this.seed = seed;
    for (Kind kind : Kind.values()) {
      bank.put(kind, Change.readAll(kit.paths().bank(), kind));
    }
  }

  /**
   * One student.
   *
   * @param name by which the course knows them
   * @param files bytes by their path from {@code gradus/exercises} on
   * @param changes what of the bank is in them, by the number of the step
   */
  public record Student(
      String name, SortedMap<String, String> files, SortedMap<Integer, Change> changes) {

    /** Writes the files as a student's kit has them. */
    public Path writeTo(Path folder) throws IOException {
      Path own = folder.resolve(name);
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path path = own.resolve("exercises/src/main/java/gradus/exercises").resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
      return own;
    }
  }

  /**
   * Makes a student.
   *
   * @param index of the student, from 0 on; the same index is always the same student
   */
  public Student student(int index) throws IOException {
    Random random = new Random(seed * 1_000_003 + index);
    // The first draws of neighbouring seeds are alike.
    random.nextLong();
    String name =
        "%s %s %04d"
            .formatted(
                GIVEN.get(random.nextInt(GIVEN.size())),
                FAMILY.get(random.nextInt(FAMILY.size())),
                index + 1);
    Student student = new Student(name, new TreeMap<>(), new TreeMap<>());
    // Two in three have come to the end.
    int begun = random.nextInt(3) > 0 ? Curriculum.STEPS.size() : 3 + random.nextInt(9);
    for (Step step : Curriculum.STEPS) {
      write(student, step, step.number() <= begun, random);
    }
    if (index % HOSTILE == HOSTILE - 1) {
      change(student, any(bank.get(Kind.HOSTILE), random));
    }
    return student;
  }

  private void write(Student student, Step step, boolean begun, Random random) throws IOException {
    for (Path file : kit.files(step.exercises())) {
      String text = begun ? kit.read(kit.solution(file)) : StubFile.of(kit, file).text();
      put(student, kit.sources().relativize(file).toString(), text);
    }
    int drawn = random.nextInt(100);
    if (begun && drawn < MISTAKES_IN_100 + ALTERNATIVES_IN_100) {
      List<Change> changes = of(step, drawn < MISTAKES_IN_100 ? Kind.MISTAKE : Kind.ALTERNATIVE);
      if (!changes.isEmpty()) {
        change(student, any(changes, random));
      }
    }
  }

  private List<Change> of(Step step, Kind kind) {
    return bank.get(kind).stream()
        .filter(change -> change.step().number() == step.number())
        .toList();
  }

  private static Change any(List<Change> changes, Random random) {
    return changes.get(random.nextInt(changes.size()));
  }

  private void change(Student student, Change change) throws IOException {
    Step step = change.step();
    // A second change would no longer fit the first one's file.
    for (Path file : kit.files(step.exercises())) {
      put(student, kit.sources().relativize(file).toString(), kit.read(kit.solution(file)));
    }
    Path sources = kit.root().resolve("solutions/src/main/java");
    put(student, change.path().replace("gradus/exercises/", ""), change.applyTo(sources));
    student.changes.put(step.number(), change);
  }

  private static void put(Student student, String path, String text) {
    student.files.put(path.replace('\\', '/'), "// " + student.name + "\n" + text);
  }

  /**
   * Makes the first students.
   *
   * @param count how many
   */
  public List<Student> students(int count) throws IOException {
    List<Student> students = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      students.add(student(i));
    }
    return students;
  }

  /** The exercises of a step that a change lets fail, those that fail with it among them. */
  public static List<Exercise> failing(Change change) {
    return change.step().exercises().stream()
        .filter(
            exercise -> exercise.equals(change.exercise()) || change.also().contains(exercise.id()))
        .toList();
  }

  /** Writes a class into a folder. */
  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(System.getProperty("gradus.home", "")).toAbsolutePath();
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
    for (Student student : new MixedClass(root, seed).students(Integer.parseInt(arguments[1]))) {
      student.writeTo(Path.of(arguments[0]));
    }
  }
}
