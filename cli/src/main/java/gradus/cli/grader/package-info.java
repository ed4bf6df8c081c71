/**
 * Grades submissions, each apart from all others: in warm workers behind a sandbox, under the
 * public seed and secret ones, with a bound on what code that never ends may cost.
 */
package gradus.cli.grader;
