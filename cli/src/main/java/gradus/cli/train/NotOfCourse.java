package gradus.cli.train;

/** A part is asked for whose step the course has left out. */
final class NotOfCourse extends RuntimeException {

  private static final long serialVersionUID = 1;

  /**
   * A part that is not there.
   *
   * @param name of its class, such as {@code step10.Momentum}
   */
  NotOfCourse(String name) {
    super(name.replaceFirst("step(\\d\\d)\\.(.*)", "$1 $2"));
  }
}
