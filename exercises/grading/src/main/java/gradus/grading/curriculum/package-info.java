/**
 * The table of steps, exercises and points, the settings of a grading, the paths of a kit, and the
 * making of stubs.
 */
package gradus.grading.curriculum;
