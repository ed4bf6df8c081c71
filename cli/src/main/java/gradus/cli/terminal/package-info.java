/**
 * Input and output of the commands: the terminal, keys, the pager, progress, questions, tables and
 * the format of numbers.
 */
package gradus.cli.terminal;
