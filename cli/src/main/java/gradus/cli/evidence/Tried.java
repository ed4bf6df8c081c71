package gradus.cli.evidence;

import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;
import gradus.grading.result.Result;
import gradus.grading.result.Results;
import gradus.nn.mistake.Diagnosis;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What became of a trial.
 *
 * @param trial the trial
 * @param complaints about what was found of its exercises; none if all is as it has to be
 * @param isNamed whether exactly the names were found that had to be
 */
record Tried(Trial trial, List<String> complaints, boolean isNamed) {

  Tried {
    complaints = List.copyOf(complaints);
  }

  static Tried of(Trial trial, Results results) {
    List<String> complaints = new ArrayList<>();
    for (Exercise exercise : trial.step().exercises()) {
      Status found = results.of(exercise).status();
      Status expected = trial.expected().get(exercise);
      if (!isAsExpected(found, expected)) {
        complaints.add(
            "%s %s; it has to be: %s".formatted(exercise.id(), found.words(), words(expected)));
      }
    }
    Set<String> names = trial.named().map(results::of).map(Tried::names).orElse(trial.diagnoses());
    boolean isNamed = names.equals(trial.diagnoses());
    if (!isNamed && complaints.isEmpty()) {
      complaints.add(
          "named %s; it has to be: %s".formatted(words(names), words(trial.diagnoses())));
    }
    return new Tried(trial, complaints, isNamed);
  }

  /** A trial that could not be graded. */
  static Tried failed(Trial trial, String sentence) {
    return new Tried(trial, List.of(sentence), false);
  }

  /** Not graded stands for any trouble here: which one it is, the bank does not say. */
  private static boolean isAsExpected(Status found, Status expected) {
    return expected == Status.NOT_GRADED
        ? found.isTrouble() || found == Status.WAITS
        : found == expected;
  }

  private static String words(Status expected) {
    return expected == Status.NOT_GRADED ? "not passed" : expected.words();
  }

  private static Set<String> names(Result result) {
    return result.outcome().diagnoses().stream().map(Diagnosis::id).collect(Collectors.toSet());
  }

  private static String words(Set<String> names) {
    return names.isEmpty() ? "nothing" : names.stream().sorted().collect(Collectors.joining(", "));
  }

  boolean isGood() {
    return complaints.isEmpty();
  }
}
