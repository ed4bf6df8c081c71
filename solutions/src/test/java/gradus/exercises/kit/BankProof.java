package gradus.exercises.kit;

import gradus.exercises.grading.Gradings;
import gradus.exercises.grading.Gradings.Grade;
import gradus.exercises.grading.Ladder.Method;
import gradus.exercises.grading.Status;
import gradus.exercises.kit.Change.Kind;
import gradus.nn.Diagnosis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes the bank's changes, one after another, grades each, and says where the grader is wrong.
 *
 * <p>Only the step of a change is graded: {@code StepsTest} proves that no step knows another one.
 */
final class BankProof implements AutoCloseable {

  private final ChangeGrader grader = new ChangeGrader();

  /**
   * Grades a worker's share of the bank, and prints its complaints; the last line is the number of
   * changes that were graded.
   *
   * @param args the worker's number, from 0, and how many workers there are
   * @throws IOException if the bank cannot be read
   */
  public static void main(String[] args) throws IOException {
    List<Change> changes = share(Integer.parseInt(args[0]), Integer.parseInt(args[1]));
    try (BankProof proof = new BankProof()) {
      for (Change change : changes) {
        // Long where nothing should take long: the machine may be busy.
        System.setProperty("gradus.budget", change.status() == Status.TOO_SLOW ? "2" : "100");
        System.out.print(proof.complaint(change));
      }
    }
    System.out.println(changes.size());
    // What never ends is still running.
    System.exit(0);
  }

  /**
   * Deals the bank out to the workers. What never ends comes last: it goes on running, and slows
   * down whatever comes after it.
   */
  private static List<Change> share(int worker, int workers) throws IOException {
    List<Change> all =
        Stream.concat(
                Change.readAll(Kind.MISTAKE).stream(), Change.readAll(Kind.ALTERNATIVE).stream())
            .sorted(Comparator.comparing(change -> change.status() == Status.TOO_SLOW))
            .toList();
    return IntStream.range(0, all.size())
        .filter(i -> i % workers == worker)
        .mapToObj(all::get)
        .toList();
  }

  /** What is wrong with the grading of a change; empty if it is as the bank says. */
  String complaint(Change change) {
    try {
      List<String> complaints = complaints(change, grader.grade(change, change.step().methods()));
      return complaints.isEmpty() ? "" : describe(change, complaints);
    } catch (IllegalArgumentException wrong) {
      return describe(change, List.of(wrong.getMessage()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String describe(Change change, List<String> complaints) {
    return "%s: %s%n  %s%n"
        .formatted(change.name(), change.sentence(), String.join("\n  ", complaints));
  }

  private static List<String> complaints(Change change, Gradings gradings) {
    List<String> complaints = new ArrayList<>();
    for (Method method : change.step().methods()) {
      Grade grade = gradings.of(method);
      if (method.equals(change.method())) {
        complaints.addAll(complaints(change, grade));
      } else if (change.also().contains(method.id()) == (grade.status() == Status.PASSES)) {
        complaints.add((grade.status() == Status.PASSES ? "must fail" : "must pass") + is(grade));
      }
    }
    return complaints;
  }

  /** Of the method that is written otherwise. */
  private static List<String> complaints(Change change, Grade grade) {
    if (grade.status() != change.status()) {
      return List.of("must be " + change.status().id() + is(grade));
    }
    Set<String> diagnoses =
        grade.finding().diagnoses().stream().map(Diagnosis::id).collect(Collectors.toSet());
    if (!diagnoses.equals(change.diagnoses())) {
      return List.of("must be diagnosed as %s, not %s".formatted(change.diagnoses(), diagnoses));
    }
    return List.of();
  }

  private static String is(Grade grade) {
    List<String> lines = new ArrayList<>(grade.finding().report());
    lines.add(0, ": %s, %s".formatted(grade.method().id(), grade.status().id()));
    return String.join("\n    ", lines);
  }

  @Override
  public void close() {
    grader.close();
  }
}
