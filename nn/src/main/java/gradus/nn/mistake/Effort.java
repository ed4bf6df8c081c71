package gradus.nn.mistake;

/**
 * Counts what a search computes, in operations on small matrices. No clock is asked, so that the
 * same answers always get the same name.
 */
final class Effort {

  private final int most;
  private int spent;

  Effort(int most) {
    this.most = most;
  }

  void spend(int operations) {
    spent += operations;
  }

  boolean isSpent() {
    return spent >= most;
  }

  int spent() {
    return spent;
  }
}
