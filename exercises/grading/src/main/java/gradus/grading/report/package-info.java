/** The board and its layout, the file {@code grade.json}, and the next step. */
package gradus.grading.report;
