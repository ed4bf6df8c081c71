/** The command {@code examples}: a student's examples, run with right and wrong versions. */
package gradus.cli.example;
