/**
 * The results of a class in the forms of others: gradebooks of learning platforms, reports of test
 * servers, and graders for platforms that grade by themselves.
 */
package gradus.cli.gradebook;
