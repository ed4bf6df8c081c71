/**
 * Examples that a student writes before the code: compiled, run with right and wrong versions of
 * the methods that they are of, and reported.
 */
package gradus.grading.example;
