package gradus.exercises.lessons;

import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The forms in which the answers of derivable exercises may stand in a text. */
final class AnswerForms {

  static final Path FILE = Path.of("src", "test", "answers.txt");

  /** The name of a quantity, alone or with its argument. */
  private static final String QUANTITY = "(?<![\\p{L}\\d])(\\p{L}+(?:\\(\\p{L}\\))?)";

  /** A prediction less its target. */
  private static final String ERROR = "(?:[pqoya]|predictions?|outputs?)-(?:[ty]|targets?)";

  /** The signs around a place where a form was found. */
  private static final int CONTEXT = 25;

  private final Map<Exercise, List<Form>> forms = new LinkedHashMap<>();

  /**
   * One form of an answer.
   *
   * @param pattern finds it
   * @param isProse whether it is searched in the words of a text, or else in its symbols
   * @param samples texts that have it
   */
  record Form(Pattern pattern, boolean isProse, List<String> samples) {

    /** The places of a text that have it. */
    Stream<String> in(AnswerText text) {
      String searched = isProse ? text.words() : text.symbols();
      return pattern
          .matcher(searched)
          .results()
          .map(found -> around(searched, found.start(), found.end()));
    }

    private static String around(String text, int start, int end) {
      return "…%s»%s«%s…"
          .formatted(
              text.substring(Math.max(0, start - CONTEXT), start),
              text.substring(start, end),
              text.substring(end, Math.min(text.length(), end + CONTEXT)));
    }
  }

  private AnswerForms() {}

  static AnswerForms read() {
    AnswerForms all = new AnswerForms();
    List<Form> ofExercise = List.of();
    for (String line : Lesson.read(FILE).lines().toList()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] parts = line.split(" +", 2);
      switch (parts[0]) {
        case "form", "words" -> ofExercise.add(form(parts[1], parts[0].equals("words")));
        case "as" -> ofExercise.get(ofExercise.size() - 1).samples().add(parts[1]);
        default -> {
          ofExercise = new ArrayList<>();
          all.forms.put(Curriculum.find(line).orElseThrow(), ofExercise);
        }
      }
    }
    return all;
  }

  private static Form form(String text, boolean isProse) {
    String pattern = text.replace("{v}", QUANTITY).replace("{e}", ERROR);
    Pattern whole =
        Pattern.compile(isProse ? "\\b(?:" + AnswerText.numbersIn(pattern) + ")" : pattern);
    return new Form(whole, isProse, new ArrayList<>());
  }

  /** The exercises with their forms. */
  Map<Exercise, List<Form>> all() {
    return forms;
  }

  /** Where a text gives answers away: for each place the exercise, and what stands there. */
  List<String> in(String text) {
    return in(text, List.copyOf(forms.keySet()));
  }

  /** The same for some of the exercises. */
  List<String> in(String text, List<Exercise> exercises) {
    AnswerText read = AnswerText.of(text);
    return exercises.stream()
        .flatMap(
            exercise ->
                forms.getOrDefault(exercise, List.of()).stream()
                    .flatMap(form -> form.in(read))
                    .map(place -> exercise.id() + " " + place))
        .distinct()
        .toList();
  }
}
