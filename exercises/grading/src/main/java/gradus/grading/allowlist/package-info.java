/**
 * The allow-list: what a student's code may use in each step, and the refusal of everything else.
 */
package gradus.grading.allowlist;
