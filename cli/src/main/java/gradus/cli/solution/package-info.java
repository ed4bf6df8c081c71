/**
 * The commands {@code solution}, {@code diff} and {@code reset}, and the display of code and
 * differences.
 */
package gradus.cli.solution;
