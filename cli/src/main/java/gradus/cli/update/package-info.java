/**
 * A newer hand-out comes into a student's kit: method by method into the files that they write, and
 * every body that they wrote stays byte for byte.
 */
package gradus.cli.update;
