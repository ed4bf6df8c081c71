package gradus.cli.solution;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.Patch;
import gradus.cli.failure.UserMistake;
import gradus.cli.kit.JavaCode;
import gradus.cli.kit.KitFolder;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import gradus.grading.text.VisibleText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A student's code beside the solution's: of a whole file, or of one method.
 *
 * @param name of the student's
 * @param yours its lines
 * @param otherName of the solution's
 * @param others its lines
 */
record CodePair(String name, List<String> yours, String otherName, List<String> others) {

  /** Pairs whole files if all of their methods are asked for, otherwise single methods. */
  static List<CodePair> of(KitFolder kit, List<Exercise> exercises) {
    List<CodePair> pairs = new ArrayList<>();
    for (Path file : kit.files(exercises)) {
      boolean isWhole =
          Curriculum.exercises()
              .filter(exercise -> kit.file(exercise).equals(file))
              .allMatch(exercises::contains);
      if (isWhole) {
        pairs.add(ofFile(kit, file));
      } else {
        exercises.stream()
            .filter(exercise -> kit.file(exercise).equals(file))
            .forEach(exercise -> pairs.add(ofMethod(kit, exercise)));
      }
    }
    return pairs;
  }

  private static CodePair ofFile(KitFolder kit, Path file) {
    Path solution = kit.solution(file);
    return new CodePair(
        kit.shown(file),
        kit.read(file).lines().map(VisibleText::of).toList(),
        kit.shown(solution),
        kit.read(solution).lines().toList());
  }

  private static CodePair ofMethod(KitFolder kit, Exercise exercise) {
    Path file = kit.file(exercise);
    Path solution = kit.solution(file);
    return new CodePair(
        exercise.id() + " in " + kit.shown(file),
        exercise(kit, file, exercise).stream().map(VisibleText::of).toList(),
        exercise.id() + " in " + kit.shown(solution),
        exercise(kit, solution, exercise));
  }

  private static List<String> exercise(KitFolder kit, Path file, Exercise exercise) {
    List<JavaCode.Line> lines = JavaCode.of(kit.read(file)).exercise(exercise);
    if (lines.isEmpty()) {
      throw new UserMistake(
          "no method %s can be found in %s as it is now; grade it again."
              .formatted(exercise.name(), kit.shown(file)));
    }
    return lines.stream().map(JavaCode.Line::text).toList();
  }

  Patch<String> patch() {
    return DiffUtils.diff(yours, others);
  }
}
