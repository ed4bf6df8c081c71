package gradus.cli.train;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The widths of a network's layers, as users write them: 2-4-1.
 *
 * @param sizes from inputs to outputs, two or more
 */
public record Layers(List<Integer> sizes) {

  /** The limit that catches typing errors: eighty megabytes of numbers. */
  private static final long MOST_PARAMETERS = 10_000_000;

  public static Layers of(int... sizes) {
    return new Layers(Arrays.stream(sizes).boxed().toList());
  }

  /**
   * Parses the text of a user.
   *
   * @throws NumberFormatException if a part is not a whole number
   * @throws IllegalArgumentException if the sizes make no network
   */
  public static Layers parse(String text) {
    Layers layers = new Layers(Arrays.stream(text.split("-", -1)).map(Integer::valueOf).toList());
    if (layers.sizes.size() < 2
        || layers.sizes.stream().anyMatch(size -> size < 1 || size > MOST_PARAMETERS)
        || layers.parameters() > MOST_PARAMETERS) {
      throw new IllegalArgumentException(text);
    }
    return layers;
  }

  private long parameters() {
    long count = 0;
    for (int i = 1; i < sizes.size(); i++) {
      count += (sizes.get(i - 1) + 1L) * sizes.get(i);
    }
    return count;
  }

  public int inputs() {
    return sizes.get(0);
  }

  public int outputs() {
    return sizes.get(sizes.size() - 1);
  }

  /** The same hidden layers between these inputs and outputs. */
  Layers between(int inputs, int outputs) {
    Integer[] changed = sizes.toArray(Integer[]::new);
    changed[0] = inputs;
    changed[changed.length - 1] = outputs;
    return new Layers(List.of(changed));
  }

  @Override
  public String toString() {
    return sizes.stream().map(String::valueOf).collect(Collectors.joining("-"));
  }
}
