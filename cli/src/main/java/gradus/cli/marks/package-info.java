/** What a class has earned: verdicts, points, and what came late. */
package gradus.cli.marks;
