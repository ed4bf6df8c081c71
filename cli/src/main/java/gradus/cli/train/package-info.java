/**
 * The command {@code train}: its options, defaults and reports, and the training with a student's
 * own parts.
 */
package gradus.cli.train;
