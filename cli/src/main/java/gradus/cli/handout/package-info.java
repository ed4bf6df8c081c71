/** Hands the kit out to a course: without solutions, and with the steps that the course has. */
package gradus.cli.handout;
