/**
 * The lab: a page in the browser with the board, the lessons and a trace of the student's code, and
 * the server that gives it out.
 */
package gradus.cli.lab;
