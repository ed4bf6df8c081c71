/** The exceptions that end a command with one sentence, and the exit codes. */
package gradus.cli.failure;
