/** Right submissions: right programs, changed by rules that keep their meaning. */
package gradus.exercises.factory.right;
