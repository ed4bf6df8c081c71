/**
 * Time limits of a student's code: the thread that runs it, what it has had of a processor, and
 * what becomes of it when its time is over.
 */
package gradus.grading.deadline;
