package gradus.grading.quiz;

/**
 * The place in a lesson that an item is about.
 *
 * @param step whose lesson it is
 * @param heading the heading of the part
 */
public record Section(int step, String heading) {

  /** Reads a heading, behind the number of another step if it is not in the item's own lesson. */
  static Section parse(String text, int ownStep) {
    String line = text.strip();
    return line.matches("\\d\\d .*")
        ? new Section(Integer.parseInt(line.substring(0, 2)), line.substring(3))
        : new Section(ownStep, line);
  }
}
