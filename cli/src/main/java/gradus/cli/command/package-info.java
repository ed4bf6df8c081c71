/** The base class of all commands, and the conversion of options that several commands share. */
package gradus.cli.command;
