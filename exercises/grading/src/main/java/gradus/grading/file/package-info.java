/** The writing of files whole or not at all, and the reading of what is a file. */
package gradus.grading.file;
