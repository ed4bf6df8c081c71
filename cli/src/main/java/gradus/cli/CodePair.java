package gradus.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.Patch;
import gradus.exercises.grading.Ladder;
import gradus.exercises.grading.Ladder.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A student's code and the solution's for the same thing: a whole file, or one method of it.
 *
 * @param name of the student's
 * @param yours its lines
 * @param otherName of the solution's
 * @param others its lines
 */
record CodePair(String name, List<String> yours, String otherName, List<String> others) {

  /** A file where all of its methods are asked for, else the methods one by one. */
  static List<CodePair> of(Exercises exercises, List<Method> methods) {
    List<CodePair> pairs = new ArrayList<>();
    for (Path file : exercises.files(methods)) {
      boolean isWhole =
          Ladder.methods()
              .filter(method -> exercises.file(method).equals(file))
              .allMatch(methods::contains);
      if (isWhole) {
        pairs.add(ofFile(exercises, file));
      } else {
        methods.stream()
            .filter(method -> exercises.file(method).equals(file))
            .forEach(method -> pairs.add(ofMethod(exercises, method)));
      }
    }
    return pairs;
  }

  private static CodePair ofFile(Exercises exercises, Path file) {
    Path solution = exercises.solution(file);
    return new CodePair(
        exercises.shown(file),
        exercises.read(file).lines().toList(),
        exercises.shown(solution),
        exercises.read(solution).lines().toList());
  }

  private static CodePair ofMethod(Exercises exercises, Method method) {
    Path file = exercises.file(method);
    Path solution = exercises.solution(file);
    return new CodePair(
        method.id() + " in " + exercises.shown(file),
        method(exercises, file, method),
        method.id() + " in " + exercises.shown(solution),
        method(exercises, solution, method));
  }

  private static List<String> method(Exercises exercises, Path file, Method method) {
    List<JavaCode.Line> lines = JavaCode.of(exercises.read(file)).method(method);
    if (lines.isEmpty()) {
      throw new UserMistake(
          "no method %s can be found in %s as it is now; grade it again."
              .formatted(method.name(), exercises.shown(file)));
    }
    return lines.stream().map(JavaCode.Line::text).toList();
  }

  Patch<String> patch() {
    return DiffUtils.diff(yours, others);
  }
}
