/** What grades submissions that nobody wrote by hand, by the thousand. */
package gradus.exercises.factory;
