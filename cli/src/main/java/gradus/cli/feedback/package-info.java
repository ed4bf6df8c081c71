/**
 * What one student is told of a grading: board, reports, names of mistakes, what comes next, and
 * the receipts, as Markdown, as a page and as {@code grade.json}.
 */
package gradus.cli.feedback;
