/**
 * The allow-list: what a student's code may use in each step, and the refusal of everything else.
 * And the loading of that code: without what was refused, with stand-ins where a step has any.
 */
package gradus.grading.allowlist;
