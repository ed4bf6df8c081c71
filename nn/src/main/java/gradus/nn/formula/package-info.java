/**
 * Formulas as trees over the quantities of a case, each of which knows the slips that people make
 * in it.
 */
package gradus.nn.formula;
