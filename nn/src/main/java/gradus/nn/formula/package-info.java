/**
 * Formulas as trees, and the search for the mistake in one: a student's formula is usually a slip
 * or two away from the right one, so the wrong formulas next to it are tried until one gives the
 * student's very numbers.
 */
package gradus.nn.formula;
