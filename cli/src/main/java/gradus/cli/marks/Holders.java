package gradus.cli.marks;

import gradus.cli.verdict.StepVerdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * For whom a verdict counts. It may be several: members of a group, or students who have handed in
 * the same files, such as untouched stubs.
 */
public final class Holders {

  private static final int MOST_NAMES = 5;

  private final Map<String, List<GradedSubmission>> byReceipt = new HashMap<>();

  /**
   * Those of a class.
   *
   * @param submissions that count
   */
  public Holders(List<GradedSubmission> submissions) {
    for (GradedSubmission submission : submissions) {
      for (StepVerdict verdict : submission.verdicts()) {
        byReceipt
            .computeIfAbsent(verdict.receipt().id(), none -> new ArrayList<>())
            .add(submission);
      }
    }
  }

  /**
   * Those of a receipt.
   *
   * @param receipt its id
   * @return none if it is of an earlier grading, or of an attempt that does not count
   */
  public List<GradedSubmission> of(String receipt) {
    return List.copyOf(byReceipt.getOrDefault(receipt, List.of()));
  }

  /**
   * For whom a receipt counts, in one sentence.
   *
   * @param receipt its id
   * @return names, with their numbers
   */
  public String sentence(String receipt) {
    List<GradedSubmission> holders = of(receipt);
    if (holders.isEmpty()) {
      return "It counts for nobody: it is of an earlier grading, or of an attempt that does not"
          + " count.";
    }
    String names =
        holders.stream().limit(MOST_NAMES).map(Holders::shown).collect(Collectors.joining(", "));
    int more = holders.size() - MOST_NAMES;
    return more > 0
        ? "It counts for %s and %d more.".formatted(names, more)
        : "It counts for %s.".formatted(names);
  }

  static String shown(GradedSubmission submission) {
    return shown(submission.student(), submission.number());
  }

  /**
   * A student's name, with the number behind it if there is one.
   *
   * @param student the name
   * @param number the platform's number
   * @return for example {@code Ada (200001)}
   */
  public static String shown(String student, String number) {
    return number.isEmpty() ? student : "%s (%s)".formatted(student, number);
  }
}
