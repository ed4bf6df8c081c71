/**
 * The hunt: somebody's code with one of the bank's mistakes, whose line and cause are to be named.
 */
package gradus.cli.hunt;
