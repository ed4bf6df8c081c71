package gradus.grading.curriculum;

import java.util.Locale;

/** The status of an exercise. */
public enum Status {
  /** All of its properties pass. */
  PASSES("passes"),
  /** Its properties did not run: left out by a filter, or not reached. */
  NOT_GRADED("not graded"),
  /** An answer is wrong. */
  WRONG("wrong"),
  /** It threw an exception of its own, or does not compile. */
  DOES_NOT_RUN("does not run"),
  /** It needs another exercise that is still a stub. */
  WAITS("waits"),
  /** It used something that this step does not allow. */
  NOT_ALLOWED("not allowed"),
  /** It did not end within its budget, or a single case did not within its part of that. */
  TOO_SLOW("too slow, or never ends"),
  /** It throws NotImplementedException. */
  NOT_STARTED("not started");

  private final String words;

  Status(String words) {
    this.words = words;
  }

  /**
   * The words for people.
   *
   * @return for example {@code not started}
   */
  public String words() {
    return words;
  }

  /**
   * Whether the exercise was begun and has to be corrected.
   *
   * @return whether it has a report
   */
  public boolean isTrouble() {
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

  /**
   * The status of a name in {@code grade.json}.
   *
   * @param id for example {@code not-started}
   * @return the status
   * @throws IllegalArgumentException if there is none of that name
   */
  public static Status of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
