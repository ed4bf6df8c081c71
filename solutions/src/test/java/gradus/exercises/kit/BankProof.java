package gradus.exercises.kit;

import gradus.grading.bank.Change;
import gradus.grading.bank.Change.Kind;
import gradus.grading.curriculum.Exercise;
import gradus.grading.curriculum.Status;
import gradus.grading.result.Result;
import gradus.grading.result.Results;
import gradus.nn.mistake.Diagnosis;
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
 * Applies the bank's changes one after another, grades each, and reports where the grader is wrong.
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
        System.out.print(proof.complaint(change));
      }
    }
    System.out.println(changes.size());
    // Code that never ends is still running.
    System.exit(0);
  }

  /**
   * The changes of one worker. Those that never end come last, because they go on running and slow
   * down the others.
   */
  private static List<Change> share(int worker, int workers) throws IOException {
    List<Change> all =
        Stream.concat(
                Change.readAll(Reference.BANK, Kind.MISTAKE).stream(),
                Change.readAll(Reference.BANK, Kind.ALTERNATIVE).stream())
            .sorted(Comparator.comparing(change -> change.status() == Status.TOO_SLOW))
            .toList();
    return IntStream.range(0, all.size())
        .filter(i -> i % workers == worker)
        .mapToObj(all::get)
        .toList();
  }

  /** The complaint about the grading of a change; empty if it is as the bank says. */
  String complaint(Change change) {
    try {
      List<String> complaints = complaints(change, grader.grade(change, change.step().exercises()));
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

  private static List<String> complaints(Change change, Results results) {
    List<String> complaints = new ArrayList<>();
    for (Exercise exercise : change.step().exercises()) {
      Result result = results.of(exercise);
      if (exercise.equals(change.exercise())) {
        complaints.addAll(complaints(change, result));
      } else if (change.also().contains(exercise.id()) == (result.status() == Status.PASSES)) {
        complaints.add((result.status() == Status.PASSES ? "must fail" : "must pass") + is(result));
      }
    }
    return complaints;
  }

  /** The complaints about the changed exercise. */
  private static List<String> complaints(Change change, Result result) {
    if (result.status() != change.status()) {
      return List.of("must be " + change.status().id() + is(result));
    }
    Set<String> diagnoses =
        result.outcome().diagnoses().stream().map(Diagnosis::id).collect(Collectors.toSet());
    if (!diagnoses.equals(change.diagnoses())) {
      return List.of("must be diagnosed as %s, not %s".formatted(change.diagnoses(), diagnoses));
    }
    return List.of();
  }

  private static String is(Result result) {
    List<String> lines = new ArrayList<>(result.outcome().report());
    lines.add(0, ": %s, %s".formatted(result.exercise().id(), result.status().id()));
    return String.join("\n    ", lines);
  }

  @Override
  public void close() {
    grader.close();
  }
}
