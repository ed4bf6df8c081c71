package gradus.cli.bench;

import java.util.List;

/**
 * The measured times of one contender, in the order of the rounds.
 *
 * @param values in seconds, one or more
 */
record BenchSamples(List<Double> values) {

  BenchSamples {
    values = List.copyOf(values);
  }

  double median() {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  double smallest() {
    return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }

  double largest() {
    return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
  }
}
