/**
 * The kit's folder, a student's files in it with their stubs and copies, and the Java code in them.
 */
package gradus.cli.kit;
