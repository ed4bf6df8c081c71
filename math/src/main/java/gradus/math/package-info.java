/**
 * Matrices of doubles, elementary functions, finite differences and NumPy's generator.
 *
 * <p>Everything here gives the same bits on every platform: the arithmetic is Java's own (strict
 * since version 17), the transcendental functions are {@link StrictMath}'s, and sums run in a fixed
 * order.
 */
package gradus.math;
