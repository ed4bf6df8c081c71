/** The commands that read a saved model: {@code predict}, {@code plot} and {@code gradcheck}. */
package gradus.cli.model;
