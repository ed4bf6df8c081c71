/**
 * A pass through a student's code, number by number: what each part of it gives beside what is
 * right, and the first place where the two part.
 */
package gradus.grading.trace;
