package gradus.cli.classroom;

import static java.nio.charset.StandardCharsets.UTF_8;

import gradus.cli.intake.Submission;
import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Step;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Submissions for tests. */
final class Submissions {

  private Submissions() {}

  /** A submission in which every step is one file with the text, and some have their own. */
  static Submission of(String student, String text, String... stepsAndTexts) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (Step step : Curriculum.STEPS) {
      files.put(step.folder() + "/Some.java", (student + text).getBytes(UTF_8));
    }
    for (int i = 0; i < stepsAndTexts.length; i += 2) {
      files.put(stepsAndTexts[i] + "/Some.java", stepsAndTexts[i + 1].getBytes(UTF_8));
    }
    return new Submission(
        student,
        "",
        Optional.empty(),
        student + ".zip",
        files,
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same submission with the number of a platform. */
  static Submission numbered(String number, Submission one) {
    return new Submission(
        one.student(),
        number,
        one.handedIn(),
        one.origin(),
        one.files(),
        one.notes(),
        one.refusal(),
        one.failure());
  }

  /** One that the machine has failed to read. */
  static Submission failed(String student) {
    return new Submission(
        student,
        "",
        Optional.empty(),
        student,
        new TreeMap<>(),
        List.of(),
        Optional.empty(),
        Optional.of("git was killed"));
  }

  static Submission refused(String student) {
    return new Submission(
        student,
        "",
        Optional.empty(),
        student + ".rar",
        new TreeMap<>(),
        List.of(),
        Optional.of("a RAR archive cannot be read; ask for a ZIP."),
        Optional.empty());
  }
}
