package gradus.grading.version;

import gradus.grading.curriculum.Curriculum;
import gradus.grading.curriculum.Exercise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The conceptual mistakes that examples have to catch: a list of the bank's files below the name of
 * their method.
 *
 * @param files of each method, by their names in the bank
 */
public record ChosenMistakes(Map<Exercise, List<String>> files) {

  /** The list's name in the folder of the bank. */
  public static final String FILE = "chosen-mistakes.txt";

  /**
   * Reads the list.
   *
   * @param bank the folder of the bank
   * @return what is chosen
   * @throws IOException if it cannot be read
   * @throws IllegalArgumentException if a line is neither a method nor a mistake below one
   */
  public static ChosenMistakes read(Path bank) throws IOException {
    return parse(Files.readAllLines(bank.resolve(FILE)));
  }

  /** Reads lines: a method, and indented below it its mistakes. Lines with a # are remarks. */
  static ChosenMistakes parse(List<String> lines) {
    Map<Exercise, List<String>> files = new LinkedHashMap<>();
    List<String> current = null;
    for (String line : lines) {
      String word = line.strip();
      if (word.isEmpty() || word.startsWith("#")) {
        continue;
      }
      if (!line.startsWith(" ")) {
        current = new ArrayList<>();
        files.put(exercise(word), current);
      } else if (current == null) {
        throw new IllegalArgumentException("a mistake of no method: " + word);
      } else {
        current.add(word);
      }
    }
    return new ChosenMistakes(files);
  }

  private static Exercise exercise(String id) {
    return Curriculum.find(id)
        .orElseThrow(() -> new IllegalArgumentException("there is no method " + id));
  }

  /**
   * The mistakes of a method.
   *
   * @param exercise the method
   * @return names in the bank; none where none are chosen
   */
  public List<String> of(Exercise exercise) {
    return files.getOrDefault(exercise, List.of());
  }
}
