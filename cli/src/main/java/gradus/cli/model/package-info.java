/** The commands that read a saved model: {@code predict} and {@code plot}. */
package gradus.cli.model;
