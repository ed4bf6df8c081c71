package gradus.cli.bench;

import java.util.Optional;

/**
 * One row of the tables of {@code gradus bench}.
 *
 * @param what was measured
 * @param who the contender
 * @param samples in seconds
 * @param timesNumpy how many times faster than NumPy, by the medians, where NumPy was measured
 */
record BenchRow(String what, String who, BenchSamples samples, Optional<Double> timesNumpy) {

  static final String NUMPY = "NumPy";

  boolean isNumpy() {
    return who.equals(NUMPY);
  }
}
