package gradus.cli.bench;

/**
 * What a measured process says of a task.
 *
 * @param seconds that it took
 * @param bytes that its thread allocated meanwhile; 0 from NumPy, which does not say
 */
record BenchAnswer(double seconds, long bytes) {

  static BenchAnswer parse(String line) {
    int space = line.indexOf(' ');
    return space < 0
        ? new BenchAnswer(Double.parseDouble(line), 0)
        : new BenchAnswer(
            Double.parseDouble(line.substring(0, space)),
            Long.parseLong(line.substring(space + 1)));
  }

  /** The line. */
  @Override
  public String toString() {
    return "%.9f %d".formatted(seconds, bytes);
  }
}
