/** The writing of files whole or not at all. */
package gradus.grading.file;
