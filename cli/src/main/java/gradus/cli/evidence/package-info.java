/**
 * What shows that the grader can be trusted: the bank graded once more, on this machine, with what
 * failed first.
 */
package gradus.cli.evidence;
