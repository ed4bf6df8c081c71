/**
 * The grading of properties within one JVM: hooks, time budgets, captured output, and the
 * explanation of failures.
 */
package gradus.grading.run;
