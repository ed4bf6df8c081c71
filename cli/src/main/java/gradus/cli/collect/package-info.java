/** The command that shows what of submissions would be graded, and grades nothing. */
package gradus.cli.collect;
