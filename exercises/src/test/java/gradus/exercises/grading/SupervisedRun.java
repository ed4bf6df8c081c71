package gradus.exercises.grading;

import gradus.exercises.grading.Ladder.Method;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A grading run from the command line, without Maven and with a supervisor. */
final class SupervisedRun implements Supervisor.Listener {

  private SupervisedRun() {}

  /** Grades, prints the board, writes {@code grade.json}, and returns the exit status. */
  static int run(String[] args) throws InterruptedException {
    if (args.length == 2 && args[0].equals("--only")) {
      System.setProperty("only", args[1]);
    } else if (args.length > 0) {
      System.err.println("usage: Supervisor [--only 07|DenseLayer|DenseLayer.forward]");
      return 2;
    }
    List<Method> methods = Ladder.methods().filter(OnlyFilter.only(Settings.now().only())).toList();
    if (methods.isEmpty()) {
      Settings.now().complaints().forEach(System.err::println);
      return 2;
    }
    return grade(methods);
  }

  private static int grade(List<Method> methods) throws InterruptedException {
    Path target = Home.folder().resolve("target").toAbsolutePath();
    Path students = target.resolve("classes");
    List<Path> folders = List.of(target.resolve("test-classes"), students);
    try (Supervisor supervisor =
        new Supervisor(folders, classPathWithout(students), new SupervisedRun())) {
      Gradings gradings = supervisor.grade(methods);
      Board.of(gradings, Glyphs.ofTerminal()).forEach(System.out::println);
      GradeFile.write(gradings, true);
      boolean allPass =
          methods.stream().allMatch(method -> gradings.of(method).status() == Status.PASSES);
      return allPass ? 0 : 1;
    }
  }

  /** Nothing of the student's may stand in the place of the kit's classes or a library's. */
  private static String classPathWithout(Path students) {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !Path.of(entry).toAbsolutePath().equals(students))
        .collect(Collectors.joining(File.pathSeparator));
  }

  @Override
  public void ends(Method method, Gradings gradings) {
    GradeFile.keep(gradings);
  }
}
