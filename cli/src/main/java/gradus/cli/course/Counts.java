package gradus.cli.course;

/** Which of a student's submissions counts for a step. */
public enum Counts {
  /** The last one on time, or the last late one that still counts where it gives more. */
  LAST,
  /** That which gives the most points after what is lost for being late. */
  BEST
}
