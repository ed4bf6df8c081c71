/** Both ways of grading, held against each other: one file has one grade. */
package gradus.cli.grade;
