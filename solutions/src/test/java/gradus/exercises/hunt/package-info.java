/** What the mistaken code of the hunt's tasks does, computed and compared with their files. */
package gradus.exercises.hunt;
