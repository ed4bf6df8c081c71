/**
 * What was found, a line a verdict, in files that only grow: nothing that was found is lost,
 * whatever ends a grading, and nothing is found twice.
 */
package gradus.cli.journal;
