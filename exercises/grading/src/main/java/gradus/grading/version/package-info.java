/**
 * Right and wrong versions of methods, compiled: the solution, the bank's alternatives, and the
 * mistakes that are chosen for examples.
 */
package gradus.grading.version;
