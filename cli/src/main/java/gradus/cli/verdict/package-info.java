/**
 * A verdict as a function: of a step's files, of the grader, of its seeds and of the JDK, and of
 * nothing else. It can be kept, repeated and compared.
 */
package gradus.cli.verdict;
