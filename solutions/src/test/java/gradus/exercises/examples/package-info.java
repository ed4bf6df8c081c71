/** Tests of the examples that students write, of those they begin with, and of the reference. */
package gradus.exercises.examples;
