/** The compiler of a student's sources, and its messages. */
package gradus.grading.compile;
