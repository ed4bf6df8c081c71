package gradus.cli.grade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradus.cli.KitCopy;
import gradus.cli.file.Folders;
import gradus.cli.grade.FileConditions.Condition;
import gradus.grading.curriculum.Exercise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Grades a solved kit under a condition of its files, in both ways. */
final class OneGrade {

  /** What one way of grading has found: the status and the message of each method. */
  record Grades(Map<String, String> methods, boolean complete, String screen) {

    /** The id of an exercise's status. */
    String status(Exercise exercise) {
      return methods.get(exercise.id()).replaceFirst(": (?s:.*)", "");
    }
  }

  private final KitCopy kit;
  private final MavenWay maven;

  OneGrade(KitCopy kit) throws IOException {
    this.kit = kit;
    this.maven = new MavenWay(kit);
  }

  /**
   * Tries a condition.
   *
   * @param part what is graded
   * @return the grades of Maven's way, then those of the command's
   */
  List<Grades> grades(Condition condition, String part) throws IOException, InterruptedException {
    solve();
    condition.change().apply(kit.folder().sources());
    String screen = maven.grade(part);
    Grades mavens = read(screen);
    Folders.delete(kit.folder().module().resolve("target"));
    String out = (part.isEmpty() ? kit.run("run") : kit.run("run", part)).out();
    return List.of(mavens, read(out));
  }

  private void solve() throws IOException {
    for (String folder : List.of("target", "src/main")) {
      Path path = kit.folder().module().resolve(folder);
      if (Files.exists(path)) {
        Folders.delete(path);
      }
    }
    kit.copy("solutions/src/main", "exercises/src/main");
  }

  private Grades read(String screen) throws IOException {
    JsonNode file = new ObjectMapper().readTree(kit.folder().paths().gradeFile().toFile());
    Map<String, String> methods = new TreeMap<>();
    file.path("methods")
        .forEach(
            entry ->
                methods.put(
                    entry.path("method").asText(),
                    entry.path("status").asText() + ": " + entry.path("message").asText()));
    return new Grades(methods, file.path("complete").asBoolean(), screen);
  }

  /**
   * Prints both grades of some conditions.
   *
   * @param arguments the folder of a copy of the kit, the part, and words in the conditions' names
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    OneGrade grade = new OneGrade(KitCopy.in(Path.of(arguments[0])));
    List<String> words = List.of(arguments).subList(2, arguments.length);
    for (Map.Entry<String, Condition> condition : FileConditions.all().entrySet()) {
      if (words.isEmpty() || words.stream().anyMatch(condition.getKey()::contains)) {
        System.out.println("=== " + condition.getKey());
        grade.grades(condition.getValue(), arguments[1]).forEach(OneGrade::print);
      }
    }
    System.exit(0);
  }

  private static void print(Grades grades) {
    grades.methods().entrySet().stream()
        .filter(grade -> !grade.getValue().startsWith("not-graded"))
        .forEach(grade -> System.out.println("  " + grade));
    System.out.println(grades.screen().replaceAll("(?m)^  [01 ].*\\R", "").indent(8));
  }
}
