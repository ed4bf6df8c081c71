/**
 * The grading of a class: what is wanted, what the journal has of it, the rest graded by several
 * workers, and all of it as results. Graded again, compared with what was published, and repeated.
 */
package gradus.cli.classroom;
