/** HTML pages of one file, which need nothing else: they work from disk and on paper. */
package gradus.cli.page;
