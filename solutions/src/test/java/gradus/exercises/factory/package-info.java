/** Submissions by the thousand, wrong ones and right ones, with which the grader is tried. */
package gradus.exercises.factory;
