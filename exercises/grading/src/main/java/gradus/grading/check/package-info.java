/**
 * The checks that properties call, the comparison of numbers, and the log of a running property.
 */
package gradus.grading.check;
