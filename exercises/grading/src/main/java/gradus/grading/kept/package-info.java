/** What earlier runs have found, and whether it still stands. */
package gradus.grading.kept;
