/** Wrong submissions: right programs with one mistake or two, made by rules. */
package gradus.exercises.factory.wrong;
