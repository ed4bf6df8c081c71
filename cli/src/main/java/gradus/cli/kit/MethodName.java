package gradus.cli.kit;

import gradus.cli.failure.UserMistake;
import gradus.grading.curriculum.Exercise;
import java.util.List;
import java.util.stream.Collectors;

/** The name of a method that somebody typed behind a step or a file. */
public final class MethodName {

  private MethodName() {}

  /** Those of some exercises that have the name; there may be one in each of several files. */
  public static List<Exercise> named(String name, List<Exercise> exercises) {
    List<Exercise> named =
        exercises.stream()
            .filter(exercise -> name.equals(exercise.name()) || exercise.isPartOf(name))
            .toList();
    if (named.isEmpty()) {
      throw new UserMistake(
          "%s is none of its methods, which are %s.".formatted(name, ids(exercises)));
    }
    return named;
  }

  /** The only one with a name: to open another one for its sake would cost its star. */
  public static Exercise only(String name, List<Exercise> exercises) {
    List<Exercise> named = named(name, exercises);
    if (named.size() > 1) {
      throw new UserMistake(
          "%s is a method of several files; say which: %s.".formatted(name, ids(named)));
    }
    return named.get(0);
  }

  private static String ids(List<Exercise> exercises) {
    return exercises.stream().map(Exercise::id).collect(Collectors.joining(", "));
  }
}
