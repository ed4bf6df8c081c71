package gradus.cli.overview;

import gradus.cli.overview.ClassOverview.Found;
import gradus.grading.curriculum.Exercise;
import gradus.grading.result.Outcome;
import gradus.grading.result.StoredResult;
import gradus.nn.mistake.Diagnosis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts mistakes: by their name where the grader knows one, and otherwise by what the report says
 * first, without its numbers.
 */
final class MistakeCounter {

  private record Key(Exercise exercise, String name, String sentence) {}

  private final Map<Key, List<Found>> counted = new LinkedHashMap<>();

  void add(Found found) {
    StoredResult result = found.result();
    for (Diagnosis diagnosis : result.diagnoses()) {
      count(new Key(found.exercise(), diagnosis.id(), ""), found);
    }
    if (result.diagnoses().isEmpty()) {
      count(new Key(found.exercise(), "", withoutNumbers(sentence(result))), found);
    }
  }

  private void count(Key key, Found found) {
    counted.computeIfAbsent(key, none -> new ArrayList<>()).add(found);
  }

  /** Those first that the most submissions have made. */
  List<CommonMistake> mistakes() {
    return counted.entrySet().stream()
        .map(entry -> mistake(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingInt((CommonMistake mistake) -> mistake.works().size())
                .reversed()
                .thenComparing(mistake -> mistake.name().isEmpty())
                .thenComparing(mistake -> mistake.exercise().label())
                .thenComparing(CommonMistake::name)
                .thenComparing(CommonMistake::sentence))
        .toList();
  }

  private static CommonMistake mistake(Key key, List<Found> made) {
    Found first = made.get(0);
    StoredResult result = first.result();
    String sentence =
        result.diagnoses().stream()
            .filter(diagnosis -> diagnosis.id().equals(key.name()))
            .map(Diagnosis::sentence)
            .filter(said -> !said.isBlank())
            .findFirst()
            .orElseGet(() -> sentence(result));
    return new CommonMistake(
        key.exercise(),
        key.name(),
        sentence,
        made.stream().map(found -> found.work().key()).toList(),
        report(result, key.exercise()));
  }

  /** Without what the student's code has printed: a name may be in it. */
  private static List<String> report(StoredResult result, Exercise exercise) {
    Outcome outcome = result.result(exercise).outcome();
    List<String> report = outcome.report();
    return report.subList(0, report.size() - outcome.printed().size());
  }

  private static String sentence(StoredResult result) {
    return switch (result.status()) {
      case WRONG ->
          result.diagnoses().isEmpty() || result.lines().isEmpty()
              ? "wrong, and no known mistake explains it"
              : String.join(" ", result.lines());
      case TOO_SLOW -> result.status().words();
      default -> result.lines().isEmpty() ? result.status().words() : result.lines().get(0);
    };
  }

  private static String withoutNumbers(String sentence) {
    return sentence.replaceAll("-?\\d+(\\.\\d+)?", "#");
  }
}
