/** What an instructor decides about a course, as {@code course.yaml} says it. */
package gradus.cli.course;
