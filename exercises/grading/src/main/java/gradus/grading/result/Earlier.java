package gradus.grading.result;

/**
 * When and of what an earlier run has found a result that still stands, or did.
 *
 * @param at the begin of that run, in milliseconds since 1970
 * @param source tells the files that it has graded from others; empty if that is not known
 * @param isStale whether the files have changed since
 */
public record Earlier(long at, String source, boolean isStale) {}
