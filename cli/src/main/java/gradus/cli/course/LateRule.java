package gradus.cli.course;

/**
 * What late work loses. A day is one of the calendar in the course's zone: work that comes at the
 * same time of the next day is one day late, and so is all that came in between.
 *
 * @param freeDays late days that cost a student nothing, over the whole course
 * @param percentADay what each further day takes of the points of a step, in percent
 * @param untilDays after how many days late nothing counts any more
 */
public record LateRule(int freeDays, double percentADay, int untilDays) {

  /** What holds if the course says nothing: late work does not count. */
  public static final LateRule NONE = new LateRule(0, 100, 0);

  /**
   * The last of the late days of which something may be left, if all free days are.
   *
   * @return 0 if late work does not count
   */
  public int lastDay() {
    double paid = percentADay > 0 ? Math.ceil(100 / percentADay) - 1 : untilDays;
    return (int) Math.min(untilDays, freeDays + paid);
  }

  /**
   * The share of its points that late work keeps.
   *
   * @param days that it is late
   * @param free days of these that cost nothing
   * @return from 0 to 1
   */
  public double share(int days, int free) {
    if (days > untilDays) {
      return 0;
    }
    return Math.max(0, 1 - percentADay / 100 * Math.max(0, days - free));
  }
}
