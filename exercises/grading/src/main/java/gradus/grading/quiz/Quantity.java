package gradus.grading.quiz;

import gradus.math.NumpyRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A number that is drawn anew whenever an item is asked.
 *
 * @param name as formulas write it
 * @param values the values from which one is drawn
 */
record Quantity(String name, List<Double> values) {

  /**
   * Reads one.
   *
   * @param text for example {@code p 0.2 0.4}, {@code x 1..5} or {@code w -3..3 not 0}
   */
  static Quantity parse(String text) {
    List<String> words = Arrays.asList(text.strip().split("\\s+"));
    int not = words.indexOf("not");
    List<Double> values = new ArrayList<>();
    words.subList(1, not < 0 ? words.size() : not).forEach(word -> add(word, values));
    if (not >= 0) {
      words.subList(not + 1, words.size()).forEach(word -> values.remove(Double.valueOf(word)));
    }
    if (values.isEmpty()) {
      throw new IllegalArgumentException("%s draws from nothing.".formatted(text.strip()));
    }
    return new Quantity(words.get(0), List.copyOf(values));
  }

  private static void add(String word, List<Double> values) {
    int dots = word.indexOf("..");
    if (dots < 0) {
      values.add(Double.valueOf(word));
      return;
    }
    int last = Integer.parseInt(word.substring(dots + 2));
    for (int value = Integer.parseInt(word.substring(0, dots)); value <= last; value++) {
      values.add((double) value);
    }
  }

  double draw(NumpyRandom random) {
    return values.get((int) (random.nextDouble() * values.size()));
  }
}
