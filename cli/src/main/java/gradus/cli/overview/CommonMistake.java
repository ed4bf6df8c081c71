package gradus.cli.overview;

import gradus.grading.curriculum.Exercise;
import java.util.List;

/**
 * A mistake with the number of submissions that have made it.
 *
 * @param exercise the method
 * @param name the mistake's; empty if nothing is known but what the report says first
 * @param sentence that explains it, in the words that the first of them was told
 * @param works the keys of the works that have made it
 * @param example the report of one of them
 */
record CommonMistake(
    Exercise exercise, String name, String sentence, List<String> works, List<String> example) {

  CommonMistake {
    works = List.copyOf(works);
    example = List.copyOf(example);
  }
}
