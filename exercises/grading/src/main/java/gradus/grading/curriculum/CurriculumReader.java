package gradus.grading.curriculum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Takes the lines of a curriculum, one after the other. */
final class CurriculumReader {

  private final List<CurriculumText.Entry> entries = new ArrayList<>();
  private final List<Exercise> exercises = new ArrayList<>();
  private List<Integer> finale = List.of();
  private String end = "";

  private boolean isStep;
  private boolean bonus;
  private int number;
  private String title = "";
  private String properties = "";
  private String story = "";
  private String next = "";

  void take(String line) {
    int colon = line.indexOf(": ");
    if (colon < 0) {
      throw new IllegalArgumentException("no line of a curriculum: " + line);
    }
    String value = line.substring(colon + 2);
    switch (line.substring(0, colon)) {
      case "step" -> begin(false, value);
      case "bonus" -> begin(true, value);
      case "properties" -> properties = value;
      case "write" -> exercises.addAll(CurriculumText.exercises(number, value));
      case "story" -> story = value;
      case "next" -> next = value;
      case "finale" -> finale = Arrays.stream(value.split(" ")).map(Integer::valueOf).toList();
      case "end" -> end = value;
      default -> throw new IllegalArgumentException("no line of a curriculum: " + line);
    }
  }

  private void begin(boolean isBonus, String value) {
    finish();
    isStep = true;
    bonus = isBonus;
    number = Integer.parseInt(value.substring(0, value.indexOf(' ')));
    title = value.substring(value.indexOf(' ') + 1);
  }

  private void finish() {
    if (isStep) {
      entries.add(
          new CurriculumText.Entry(
              bonus, number, title, properties, List.copyOf(exercises), story, next));
    }
    exercises.clear();
    properties = "";
    story = "";
    next = "";
    isStep = false;
  }

  List<CurriculumText.Entry> entries() {
    finish();
    return List.copyOf(entries);
  }

  List<Integer> finale() {
    return finale;
  }

  String end() {
    return end;
  }
}
