/**
 * The commands {@code run}, {@code list} and {@code next}, and a student's work: compiling, grading
 * and the remembered results.
 */
package gradus.cli.work;
