package gradus.cli.overview;

import gradus.cli.marks.StudentLabels;
import gradus.cli.verdict.Digest;
import gradus.cli.verdict.Receipt;
import gradus.cli.verdict.StepVerdict;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a page calls what was handed in.
 *
 * @param names by the keys of the works, no two alike
 */
record WorkNames(Map<String, String> names) {

  /** The students' names; namesakes have their number behind theirs. */
  static WorkNames ofStudents(List<Work> works) {
    StudentLabels labels =
        new StudentLabels(works.stream().flatMap(work -> work.entries().stream()).toList());
    Map<String, String> names = new HashMap<>();
    for (Work work : works) {
      names.put(
          work.key(),
          work.entries().stream().map(labels::of).collect(Collectors.joining(" with ")));
    }
    return new WorkNames(names);
  }

  /**
   * Numbers in the place of names. Their order is made of all receipts of the class, of which a
   * student knows only their own: a list of the class does not give it.
   */
  static WorkNames numbered(List<Work> works) {
    String salt = digest(works.stream().flatMap(WorkNames::receipts).sorted()).hex();
    List<Work> shuffled =
        works.stream().sorted(Comparator.comparing((Work work) -> place(salt, work))).toList();
    String form = "submission %%0%dd".formatted(String.valueOf(works.size()).length());
    Map<String, String> names = new HashMap<>();
    for (Work work : shuffled) {
      names.put(work.key(), form.formatted(names.size() + 1));
    }
    return new WorkNames(names);
  }

  private static String place(String salt, Work work) {
    return digest(Stream.concat(Stream.of(salt, work.key()), receipts(work))).hex();
  }

  private static Digest digest(Stream<String> pieces) {
    Digest digest = new Digest();
    pieces.forEach(digest::add);
    return digest;
  }

  /** In full: what a receipt shows is short. */
  private static Stream<String> receipts(Work work) {
    return work.entries().stream()
        .flatMap(entry -> entry.verdicts().stream())
        .map(StepVerdict::receipt)
        .map(WorkNames::whole);
  }

  private static String whole(Receipt receipt) {
    return receipt.key().digest() + receipt.verdict();
  }

  String of(Work work) {
    return names.get(work.key());
  }
}
