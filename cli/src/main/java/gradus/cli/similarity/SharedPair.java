package gradus.cli.similarity;

import java.util.List;

/**
 * Two submissions that have wrong bodies alike which few others have.
 *
 * @param one name of a submission
 * @param other name of the other
 * @param methods those of the shared bodies, by their ids
 * @param tokens how many words and signs of code these bodies have together
 */
public record SharedPair(String one, String other, List<String> methods, int tokens) {

  /**
   * Copies the list.
   *
   * @param one name of a submission
   * @param other name of the other
   * @param methods ids
   * @param tokens how long the bodies are
   */
  public SharedPair {
    methods = List.copyOf(methods);
  }
}
