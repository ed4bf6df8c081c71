package gradus.cli.evidence;

import gradus.grading.curriculum.CaseSeeds;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;
import gradus.grading.curriculum.Step;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Something to grade of which it is known what has to be found.
 *
 * @param kind what it is
 * @param name of the bank's file, or of the step
 * @param sentence what somebody did
 * @param step whose exercises are graded
 * @param files the text of changed files by their path below the sources; all others are the
 *     solutions'
 * @param expected the status that each exercise of the step has to get
 * @param named the exercise whose mistake has to be named; empty if names do not count
 * @param diagnoses the names; none if nothing may be named
 * @param seeds of the cases
 */
record Trial(
    Kind kind,
    String name,
    String sentence,
    Step step,
    Map<String, String> files,
    Map<Exercise, Status> expected,
    Optional<Exercise> named,
    Set<String> diagnoses,
    CaseSeeds seeds) {

  /** Seconds for code that has to use up its budget. */
  private static final double SHORT = 2;

  /** Seconds for all other code, since the machine may be busy. */
  private static final double LONG = 30;

  /** What is tried. */
  enum Kind {
    /** A file as it is given to a student. */
    STUB("stubs", "not started"),
    /** A solution of the kit's. */
    SOLUTION("solutions", "pass"),
    /** A right answer that is written otherwise. */
    ALTERNATIVE("alternatives", "pass"),
    /** A wrong answer. */
    MISTAKE("mistakes", "caught"),
    /** Code that does harm, under the allow-list. */
    HOSTILE("hostile files", "no points"),
    /** The same without the allow-list. */
    UNGUARDED("hostile files, allow-list off", "contained");

    private final String words;
    private final String goal;

    Kind(String words, String goal) {
      this.words = words;
      this.goal = goal;
    }

    String words() {
      return words;
    }

    /** What has to become of it. */
    String goal() {
      return goal;
    }
  }

  Trial {
    files = Map.copyOf(files);
    expected = Map.copyOf(expected);
    diagnoses = Set.copyOf(diagnoses);
  }

  boolean isGuarded() {
    return kind != Kind.UNGUARDED;
  }

  double budget() {
    return expected.containsValue(Status.TOO_SLOW) ? SHORT : LONG;
  }

  /** Whether a name has to be found, and not only that it is wrong. */
  boolean hasName() {
    return named.isPresent() && !diagnoses.isEmpty();
  }
}
