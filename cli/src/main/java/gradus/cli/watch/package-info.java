/**
 * The command {@code watch}: events of files and keys, the queue of gradings, the loop that handles
 * them, and the screen.
 */
package gradus.cli.watch;
