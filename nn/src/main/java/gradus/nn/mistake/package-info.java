/**
 * Names the mistake behind wrong answers: by the answer alone, or by the search for the formula
 * near the right one that gives the very same numbers.
 */
package gradus.nn.mistake;
