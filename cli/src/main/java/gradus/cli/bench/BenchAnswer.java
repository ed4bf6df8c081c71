package gradus.cli.bench;

/**
 * The answer of a measured process to a task.
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

  /** The answer as the line that the process prints. */
  @Override
  public String toString() {
    return "%.9f %d".formatted(seconds, bytes);
  }
}
