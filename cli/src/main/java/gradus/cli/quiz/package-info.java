/** The command {@code quiz}: which items come, how they are asked, and what is remembered of it. */
package gradus.cli.quiz;
