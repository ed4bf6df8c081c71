/**
 * The grading under Maven or in an IDE: its settings, filters and listeners for the JUnit platform.
 */
package gradus.grading.maven;
