/**
 * Formulas of what a program does in loops and in place: it goes through the entries of a matrix,
 * moves one at a time, and brings its parameters up to date.
 */
package gradus.nn.program;
