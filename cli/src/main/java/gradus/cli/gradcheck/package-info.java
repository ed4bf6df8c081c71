/**
 * The command {@code gradcheck}: which rows can be checked at, whose layers are checked, and the
 * reports.
 */
package gradus.cli.gradcheck;
