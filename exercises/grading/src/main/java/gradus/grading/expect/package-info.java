/** What an example is written with: what it is of, and what it expects. */
package gradus.grading.expect;
