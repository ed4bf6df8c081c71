/** The command {@code notebook} and the reports of its replays. */
package gradus.cli.notebook;
