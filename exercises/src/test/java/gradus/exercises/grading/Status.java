package gradus.exercises.grading;

import java.util.Locale;

/** How a method stands. */
public enum Status {
  /** All of its properties pass. */
  PASSES('✔', '+', "passes"),
  /** Its properties did not run: left out by a filter, or not reached. */
  NOT_GRADED('·', '.', "not graded"),
  /** An answer is wrong. */
  WRONG('✘', 'x', "wrong"),
  /** It threw an exception of its own, or does not compile. */
  DOES_NOT_RUN('!', '!', "does not run"),
  /** It needs another method that is still to be written. */
  WAITS('○', 'o', "waits"),
  /** It used something that this step does not allow. */
  NOT_ALLOWED('⛔', '#', "not allowed"),
  /** It did not end within its budget. */
  TOO_SLOW('⧗', '~', "too slow, or never ends"),
  /** It throws NotImplementedException. */
  NOT_STARTED('○', 'o', "not started");

  private final char symbol;
  private final char plainSymbol;
  private final String words;

  Status(char symbol, char plainSymbol, String words) {
    this.symbol = symbol;
    this.plainSymbol = plainSymbol;
    this.words = words;
  }

  char symbol() {
    return symbol;
  }

  /** The symbol for a terminal that knows only ASCII. */
  char plainSymbol() {
    return plainSymbol;
  }

  /**
   * What it is called.
   *
   * @return for example {@code not started}
   */
  public String words() {
    return words;
  }

  /** Whether the student has something to mend here, rather than to begin. */
  boolean isTrouble() {
    return this == WRONG || this == DOES_NOT_RUN || this == NOT_ALLOWED || this == TOO_SLOW;
  }

  /**
   * The name in {@code grade.json}.
   *
   * @return for example {@code not-started}
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
