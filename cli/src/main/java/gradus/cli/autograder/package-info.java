/**
 * Graders for platforms that grade by themselves: the built kit without solutions, and the scripts
 * that the platform starts.
 */
package gradus.cli.autograder;
