package gradus.cli.bench;

import java.util.Optional;

/**
 * One line of what {@code gradus bench} found.
 *
 * @param what was measured
 * @param who did it
 * @param samples in seconds
 * @param timesNumpy how many times faster than NumPy, by the medians, where NumPy was measured
 */
record BenchRow(String what, String who, BenchSamples samples, Optional<Double> timesNumpy) {

  static final String NUMPY = "NumPy";

  boolean isNumpy() {
    return who.equals(NUMPY);
  }
}
