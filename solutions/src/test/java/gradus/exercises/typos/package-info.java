/** Solutions with one token mistyped, by the thousand: each may cost its own file and no other. */
package gradus.exercises.typos;
