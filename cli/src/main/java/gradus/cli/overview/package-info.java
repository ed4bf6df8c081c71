/** The results of a class on one page: where it stands, what it gets wrong, what is alike. */
package gradus.cli.overview;
